import { counting } from '@verrijk/core/messages';
import type { loadBack as dutch } from '../nl/load-back.ts';

const count = counting('en-GB');
const number = (many: number): string => count(many, '', '').trim();
const customers = (many: number): string => count(many, 'customer', 'customers');
const ids = (many: number): string => count(many, 'customer ID', 'customer IDs');

export const loadBack: typeof dutch = {
  systems: {
    title: 'Which system do the groups go into?',
    hint: 'Choose one or more. For each system we make a file in the form that it wants.',
    chooseOne: 'Choose at least one system.',
  },
  files: {
    title: 'Which files do we lay side by side?',
    local: 'Everything happens in your browser. These files go nowhere.',
    choose: 'Choose a file',
    other: 'Choose another file',
    without: 'Take away',
    optional: 'not always needed',
    kept: 'kept in this browser',
    result: 'of this order',
    missing: 'Not chosen yet',
    fetching: 'The result is being fetched',
    roles: {
      export: {
        label: 'Your own export',
        hint: 'The export from your system that you began with, with your own customer IDs. Excel or CSV.',
      },
      enriched: {
        label: 'The enriched file',
        hint: 'What you got back: the same file with the Culturele Doelgroep added.',
      },
      key: {
        label: 'The key file',
        hint: 'Needed when you had the customer IDs replaced by random codes for the delivery. Only with it do those become your customer IDs again.',
      },
      manifest: {
        label: 'The checklist (manifest)',
        hint: 'Belongs to the delivery. It shows whether everything came back; it works without, too.',
      },
    },
    columns: {
      id: 'Which column of your export is the customer ID?',
      oldGroup: 'Which column of your export has the old group?',
      email: 'Which column of your export has the e-mail address?',
      enrichedId: 'Which column of the enriched file is the customer ID?',
      group: 'Which column of the enriched file has the group?',
      sheet: 'Which sheet of your export is it?',
      enrichedSheet: 'Which sheet of the enriched file is it?',
    },
    column: (letter, texts) => (texts === '' ? `Column ${letter}` : `Column ${letter}: ${texts}`),
  },
  compare: 'See what will change',
  compareAgain: 'See again what will change',
  comparing: 'The files are being laid side by side',
  rows: (many) => count(many, 'row', 'rows'),
  stop: 'Stop',
  plan: {
    title: 'This will change',
    notYet: 'Nothing has changed yet, neither here nor in your system.',
    nothing: 'Nothing changes: there is no customer with a new group to load.',
    loads: (loaded, all) => `Of ${customers(all)}, ${number(loaded)} will get a new group.`,
    noOldGroups: 'Your export has no column with an old group, so every group is new.',
    fictional: 'The groups are fictional and mean nothing. Do not load them into a real system.',
    caption: 'Your customers, by what becomes of them',
    change: 'What',
    customers: 'Customers',
    meaning: 'Meaning',
    total: 'Together',
    columns: 'Which columns were read',
    file: 'File',
    id: 'Customer ID',
    group: 'Group',
    rows: 'Rows',
    noGroup: '(none)',
    email: (column) => `The e-mail address comes from column ${column} of your export.`,
  },
  keyTrouble: {
    missingTitle: 'The key file is still missing',
    missing:
      'Not one customer ID of the result is in your own file. Did you have the customer IDs replaced by random codes when delivering? Then only the key file makes them your customer IDs again. Choose it above.',
    otherTitle: 'This key file does not belong to this',
    other:
      'With this key file too, not one customer of the result is in your own file. Every delivery has a key file of its own: choose that of this one above. Or is the other file not of the same customers?',
    perhapsMissing:
      'Did you have the customer IDs replaced by random codes when delivering? Then choose the key file above.',
    perhapsOther: 'Perhaps this key file belongs to another delivery: choose that of this one above.',
    where: (name) =>
      `${name === undefined ? 'The key file has “sleutel (niet versturen)” in its name.' : `When you saved it, it was called “${name}”.`} It is on the computer where you saved it yourself when delivering; we do not have it.`,
  },
  proof: {
    title: 'Did everything come back?',
    good: 'Yes. All that was delivered came back, with the same customer ID.',
    allowed:
      'No, but you chose to go on. Who did not come back, or under another customer ID, stays as before; who came back more often gets a group only when the rows name the same.',
    bad: 'No. Find out why first, or choose below that it is fine.',
    badManifest:
      'No. The manifest belongs to another delivery, or a customer ID that was in it more than once came back less or more often. Choose the right manifest, or take it away.',
    key: (pseudonyms, cameBack) =>
      pseudonyms === cameBack
        ? `The key file proves it: ${count(pseudonyms, 'code', 'codes')} came back, and none is missing.`
        : `Of ${count(pseudonyms, 'code', 'codes')} in the key file, ${number(cameBack)} came back.`,
    manifestAgrees: (delivery, delivered) =>
      `The manifest proves it: the same ${ids(delivered)} as in “${delivery}”, each as often.`,
    manifestDiffers: (delivery, delivered, cameBack) =>
      `The manifest of “${delivery}” names ${ids(delivered)}; ${number(cameBack)} came back, and they are not the same.`,
    neither: 'Without a manifest or a key file your whole export counts as delivered.',
    rows: (rows, isMore, file) => `See row ${rows}${isMore ? ' …' : ''} of ${file}.`,
    conflicts: (many) =>
      `${customers(many)} with rows that contradict each other: different groups at one customer ID. None of it is loaded.`,
    sayingNoGroup: (rows) =>
      `${count(rows, 'row', 'rows')} came back with a text that says that there is no group, such as “Unknown”. That counts as blank: it overwrites nothing.`,
    withoutId: (rows, file) =>
      `${count(rows, 'row', 'rows')} of ${file} without a customer ID: nothing of that can be loaded.`,
    allow: 'This is fine, go on',
    allowHint: 'These customers then stay as they are.',
  },
  moves: {
    title: 'From which group to which?',
    caption: 'Old group to new group',
    from: 'Old group',
    to: 'New group',
    none: '(none)',
    kept: '(none; the old one stays)',
    all: (many) => `All ${number(many)} moves`,
    first: (many) => `The ${number(many)} largest moves`,
  },
  editions: {
    title: (edition) => `Groups of the model of ${edition}`,
    answer: (edition, all) =>
      `${customers(all)} still had a group of the model of ${edition}. Those groups no longer exist, so another one does not say that the household has changed.`,
    same: (many) => `For ${customers(many)} the address is the same in both files:`,
    caption: (edition) => `The same households, from the model of ${edition} to the new group`,
    moved: (many) => `${customers(many)} with another address: a move may be behind it too.`,
    unknown: (many) =>
      `For ${customers(many)} one of the files has no address that can be read, so a move cannot be told apart.`,
    returned: (many) =>
      `For ${customers(many)} a group of a model of before 2021 came back: the enriched file itself is old. Ask for an enrichment with the current model.`,
  },
  make: {
    title: 'Make the files',
    lead: 'First the rollback file: with it you put everything back as it was. Then the file to import.',
    button: 'Make the files',
    making: 'The files are being made',
  },
  save: {
    title: 'Save them, in this order',
    rollback: (system) => `1. Save the rollback file of ${system}`,
    rollbackSaved: (system) => `The rollback file of ${system} is saved`,
    rollbackWhy: 'Keep it until you are sure that everything is right.',
    archive: '2. Save the import files',
    archiveAgain: 'Save the import files again',
    archiveFirst: 'You can do this once you have saved the rollback file.',
    archiveHint:
      'A zip file with a folder for each system: the import file, the rollback file, and a description of the columns.',
    archiveSaved: 'The import files are saved. Below you read how to bring them into your system.',
    failed: 'Saving did not work. Try again, or choose another folder.',
    lines: (system, lines) => `${system}: ${count(lines, 'line', 'lines')} to import.`,
    reserved: (system, many) =>
      `${system}: ${customers(many)} left out, because that customer ID would make a new customer there.`,
    withoutEmail: (system, many) => `${system}: ${customers(many)} without an e-mail address left out.`,
    sharedEmail: (system, many) =>
      `${system}: ${count(many, 'e-mail address', 'e-mail addresses')} left out, because customers who share it have different groups.`,
  },
  guide: {
    title: 'How to bring them into your system',
    inSystem: (system) => `In ${system}`,
    always: 'Always',
    unsure: 'We are not sure of this; check it:',
    steps: (system, file) => [
      `Unpack the zip file. The folder of ${system} holds “${file}”.`,
      'Import one customer first, and look in your system whether the group is right.',
      'Put that one customer back with the rollback file, and see whether that works too.',
      'Then import everything, and always choose to update, never to add.',
    ],
  },
};
