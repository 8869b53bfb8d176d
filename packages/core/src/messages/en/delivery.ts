import type { DeliverySentences } from '../delivery-sentences.ts';
import { counting, longDay } from '../wording.ts';

const count = counting('en-GB');
const rows = (n: number): string => count(n, 'row', 'rows');

export const delivery: DeliverySentences = {
  title: (name) => `Delivery “${name}”`,
  lead: (out, all, pseudonymised) => {
    const part =
      out === all
        ? `All ${rows(out)} leave`
        : `Of the ${rows(all)}, ${count(out, '', '').trim()} ${out === 1 ? 'leaves' : 'leave'}`;
    return `${part} the house, with ${pseudonymised ? 'a random code' : 'customer ID'}, postcode and house number only.`;
  },
  headings: {
    contents: 'What is delivered',
    rows: 'Which rows',
    repairs: 'What was repaired',
    proof: 'How to know the file',
    next: 'What to do now',
  },
  labels: {
    file: 'File',
    organisation: 'Organisation',
    selection: 'Selection',
    period: 'Period',
    activeSince: 'Active since',
    columns: 'Columns',
    ids: 'Customers',
    purgeOn: 'To be deleted by',
    createdOn: 'Made on',
    sha256: 'SHA-256 of the file',
    bytes: 'Size in bytes',
    digest: 'Digest of all customer IDs',
    version: 'Rules of Verrijk',
  },
  ids: (n, pseudonymised) =>
    pseudonymised
      ? `${count(n, 'different code', 'different codes')}; which customer is behind it stands in the key alone`
      : count(n, 'different customer ID', 'different customer IDs'),
  rows: {
    caption: 'Rows of the export',
    kind: 'Kind',
    count: 'Rows',
    in: 'In the export',
    out: 'Delivered',
  },
  reasons: {
    foreign: 'Left out: abroad',
    'po-box': 'Left out: PO box',
    incomplete: 'Left out: incomplete address',
    invalid: 'Left out: unreadable address',
    double: 'Left out: customer ID was there already',
    'personal-data': 'Left out: possibly a name, e-mail address or telephone number',
    inactive: 'Left out: not active',
  },
  repairs: { caption: 'Repaired cells', rule: 'Rule', count: 'Cells' },
  next: ({ file, key, isRepaired, purgeOn }) => [
    'Check that the processing agreement with the provider is signed.',
    `Send “${file}” only, in the way agreed with the provider.`,
    ...(key === undefined
      ? []
      : [`Keep “${key}” at home and never send it: only with it the groups find the right customers again.`]),
    ...(isRepaired ? ['Go through the list of repairs and mend those addresses in your own system too.'] : []),
    `Ask the provider to confirm that the file is deleted by ${purgeOn}.`,
    'Keep this manifest: when loading back it proves that exactly the same customers returned.',
  ],
  count: (value) => count(value, '', '').trim(),
  day: longDay('en-GB'),
  footer: (version, day) =>
    `Made on ${day} with Verrijk ${version}, on your own computer. There is no address and no customer ID in this manifest.`,
};
