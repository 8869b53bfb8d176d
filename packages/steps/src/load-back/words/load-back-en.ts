import { counting } from '@verrijk/core/messages';
import type { LoadBackWords } from './load-back-words.ts';

const count = counting('en-GB');
const number = (many: number): string => count(many, '', '').trim();
const customers = (many: number): string => count(many, 'customer', 'customers');
const ids = (many: number): string => count(many, 'customer ID', 'customer IDs');

export const loadBackEn: LoadBackWords = {
  count: number,
  title: (file) => `Loading back ${file}`,
  lead: {
    stopped: 'Nothing is loaded: what came back is not what was delivered.',
    plan: (loaded) => `This is the plan: a new group for ${customers(loaded)}. Nothing was written.`,
    done: (loaded) => `Done: ${customers(loaded)} with a new group.`,
    nothing: 'Nothing changes: there is no customer with a new group to load.',
  },
  fictional: 'The groups are fictional and mean nothing. Do not load them into a real system.',
  proof: {
    question: 'Did all come back?',
    good: 'Yes. All that was delivered came back, with the same customer ID.',
    allowed:
      'No, but you let it pass. Who did not come back, or under another customer ID, stays as before; who came back more often gets a group only when the rows name the same.',
    bad: 'No. Find out why first; no import file was made.',
    manifestAgrees: (delivery, delivered) =>
      `The manifest proves it: the same ${ids(delivered)} as in “${delivery}”, each as often.`,
    manifestDiffers: (delivery, delivered, cameBack) =>
      `The manifest of “${delivery}” names ${ids(delivered)}; ${number(cameBack)} came back, and they are not the same${delivered === cameBack ? ', or not each as often' : ''}.`,
    key: (pseudonyms, cameBack) =>
      pseudonyms === cameBack
        ? `The key proves it: ${count(pseudonyms, 'pseudonym', 'pseudonyms')} came back, and none is missing.`
        : `Of ${count(pseudonyms, 'pseudonym', 'pseudonyms')} in the key, ${number(cameBack)} came back.`,
    neither: 'Without a manifest or a key the whole export counts as delivered.',
    withoutId: (rows, file) =>
      `${count(rows, 'row', 'rows')} of ${file} without a customer ID: nothing of that can be loaded.`,
    rows: (rows, more, file) =>
      `See ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more ? ' …' : ''} of ${file}.`,
    conflicts: (many) =>
      `${customers(many)} with rows that contradict each other: different groups at one customer ID. None of it is loaded.`,
    sayingNoGroup: (rows) =>
      `${count(rows, 'row', 'rows')} came back with a text that says that there is no group, such as “#N/A” or “Unknown”. That counts as blank: it overwrites nothing.`,
    listed: (file) => `All rows are in “${file}” with their customer IDs.`,
    purge: (day) => `The provider has to have deleted the delivery by ${day}.`,
  },
  changes: {
    question: 'What changes?',
    answer: (loaded, all) => `Of ${customers(all)}, ${number(loaded)} get a new group.`,
    plan: (loaded, all) => `Of ${customers(all)}, ${number(loaded)} would get a new group.`,
    noOldGroups: 'The export has no column with an old group, so every group is new.',
    caption: 'Customers by what becomes of them',
    change: 'What',
    customers: 'Customers',
    meaning: 'Meaning',
    total: 'Together',
  },
  moves: {
    question: 'From which group to which?',
    caption: 'Old group to new group',
    from: 'Old group',
    to: 'New group',
    none: '(none)',
    kept: '(none; the old one stays)',
    more: (many) => `${count(many, 'more move', 'more moves')}, of fewer customers.`,
    numbered: 'Each column is a new group; the number of the column stands before the name of the group.',
  },
  editions: {
    question: (edition) => `Groups of the model of ${edition}`,
    answer: (edition, all) =>
      `${customers(all)} still had a group of the model of ${edition}. Those groups no longer exist, so another one does not say that the household has changed.`,
    same: (many) => `For ${customers(many)} the address is the same in both files:`,
    caption: (edition) => `The same households, from the model of ${edition} to the new group`,
    moved: (many) => `${customers(many)} with another address: a move may be behind it too.`,
    unknown: (many) =>
      `For ${customers(many)} one of the files has no address that can be read, so a move cannot be told apart.`,
    returned: (many) =>
      `For ${customers(many)} a group of a model of before 2021 came back: the enriched file itself is old. Ask the provider for an enrichment with the current model.`,
  },
  files: {
    question: 'The files',
    folder: (folder) => `In the folder “${folder}”:`,
    caption: 'Files written',
    file: 'File',
    lines: 'Lines',
    what: 'What',
    kinds: {
      rollback: 'to turn it all back; keep it',
      import: 'to import',
      enriched: 'your own file with the column behind it',
      deviations: 'rows with something wrong; do not send',
      plan: 'this plan',
      description: 'description of the columns',
    },
    reserved: (name, many) =>
      `${name}: ${customers(many)} left out, because that customer ID would make a new customer there.`,
    withoutEmail: (name, many) => `${name}: ${customers(many)} without an e-mail address left out.`,
    sharedEmail: (name, many) =>
      `${name}: ${count(many, 'e-mail address', 'e-mail addresses')} left out, because customers who share it have different groups.`,
    readPlan: 'Read plan.html before you import: it says what to mind for each system.',
  },
  before: {
    question: 'Before you import',
    general: 'Always',
    unsure: 'What we are not sure of; check it:',
  },
  columns: {
    question: 'Columns used',
    caption: 'Which columns were read',
    file: 'File',
    id: 'Customer ID',
    group: 'Group',
    rows: 'Rows',
    noGroup: '(none)',
    email: (column) => `The e-mail address comes from column ${column} of the export.`,
  },
  footer: (version, day) =>
    `Made on ${day} with Verrijk ${version}. There are no customer IDs or addresses in this plan.`,
  dataPackage: {
    title: 'Culturele Doelgroepen to import and to turn back',
    key: {
      id: 'By what the system knows the customer, as text, exactly as in the export.',
      email: 'The e-mail address of the contact, as in the export.',
    },
    group: {
      rollback: 'The Culturele Doelgroep that the customer had; empty when there was none.',
      import: 'The Culturele Doelgroep of the customer’s household.',
    },
  },
};
