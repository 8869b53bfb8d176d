import type { ServiceHelp } from './help-texts.ts';

const lang =
  'The language of messages and explanations. Otherwise VERRIJK_LANG decides, then LC_ALL and LANG, else Dutch.';
const help = 'Show this help.';
const quiet = 'Print nothing when all goes well.';
const json = 'Print the outcome as one JSON object.';
const data = 'The folder of the data and the key. Default: verrijk in the folder for data of this user.';

export const serviceHelpEn: ServiceHelp = {
  serve: {
    summary: 'Start the service where organisations and providers meet.',
    description: [
      'Opens the service on this computer: orders, prices, processing agreements, deliveries, results and deletion. Without DATABASE_URL it brings its own PostgreSQL, in the data folder. The first time it prints a link with which the first administrator begins; it works once.',
      'With --demo there are two fictional providers, a fictional household reference and an organisation with an export to try; the logins are printed. Everything in it is marked fictional.',
    ],
    options: {
      port: 'The port; 0 picks a free one.',
      host: 'The network address to listen on. Default 127.0.0.1: this computer alone.',
      data,
      demo: 'Begin with fictional parties and data.',
      workers: 'How many orders this process works on at once; 0 leaves that to “verrijk worker”.',
      lang,
      help,
    },
    examples: [
      'Try it',
      'With the data in a folder of its own',
      'On the PostgreSQL of DATABASE_URL, reachable for a proxy, and the work done by other processes',
    ],
  },
  worker: {
    summary: 'Work on orders, beside one or more processes of “verrijk serve”.',
    description: [
      'Takes orders from the same PostgreSQL (DATABASE_URL) with the same key (VERRIJK_KEY). However many there are, each order is worked on once, and when a process falls away another goes on.',
    ],
    options: { data, workers: 'How many orders at once.', lang, help },
    examples: ['One more worker on the PostgreSQL of DATABASE_URL'],
  },
  backup: {
    summary: 'Keep the whole service in one encrypted file.',
    description: [
      'Writes all that is in the database as it was at one moment, while the service goes on. It cannot be read without the key of the installation: keep that somewhere else.',
    ],
    options: { data, json, quiet, lang, help },
    examples: ['A backup of today'],
  },
  restore: {
    summary: 'Put a backup into an empty database.',
    description: ['Sees first that the backup is whole and genuine; then all of it comes back, or nothing.'],
    options: { data, json, quiet, lang, help },
    examples: ['Into a new folder'],
  },
  'keys rotate': {
    summary: 'Replace the key of the installation.',
    description: [
      'Makes a new key and locks anew all that was locked with the old one. After that the old one opens nothing, not even data in old backups that should have been deleted since. The service may go on meanwhile.',
    ],
    options: { data, json, quiet, lang, help },
    examples: ['Replace the key'],
  },
  'audit verify': {
    summary: 'See whether the log of what was done has been changed.',
    description: [
      'Recomputes the whole chain: a line that was changed, removed or moved shows. With a head that was kept earlier, lines missing at the end show too. Exit code 1 when something is not right.',
    ],
    options: { head: 'A head that “verrijk audit head” gave earlier.', data, json, quiet, lang, help },
    examples: ['Compare with the head of last month'],
  },
  'audit head': {
    summary: 'Print the head of the log, to keep elsewhere.',
    description: ['Who keeps the head outside the service can prove later that nothing has gone from the log.'],
    options: { data, lang, help },
    examples: ['Keep the head of this month'],
  },
};
