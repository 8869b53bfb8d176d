import type { deskReferences as dutch } from '../nl/desk-references.ts';
import { formatCount } from '../format.ts';

const count = (n: number): string => formatCount(n, 'en');

/** The household references of a provider. */
export const deskReferences: typeof dutch = {
  title: 'Reference file',
  lead: 'Orders are enriched with this: the Culturele Doelgroep of every address. One is in use at any time; a new one you look at first, and switch on yourself.',
  onlyAdministrators: 'You can look here. Adding and switching on is for an administrator of your office.',
  states: {
    uploading: 'not here yet',
    uploaded: 'received',
    building: 'being built',
    built: 'ready to look at',
    failed: 'did not work',
    active: 'in use',
    retired: 'out of use',
    damaged: 'damaged',
  },
  edition: (edition) => `edition ${edition}`,
  inUse: {
    title: 'In use now',
    facts: (addresses, groups) => `${addresses} addresses in ${groups} groups`,
    since: (date) => `In use since ${date}`,
    look: 'See what is in it',
    none: 'No reference file is in use',
    noneDetail:
      'Files that customers deliver wait until one is in use. Switch one on from the list, or send a new file.',
  },
  list: {
    title: 'All files',
    empty: 'There are no files yet. Begin with the first one below.',
    name: 'Name',
    state: 'State',
    addresses: 'Addresses',
    added: 'Added',
    older: 'Show older ones',
  },
  create: {
    title: 'New file',
    lead: 'A CSV file (zipped as .csv.gz too), with a line for each address: postcode, house number, addition and group. Nothing changes for orders until you put it in use yourself.',
    choose: 'Choose a file',
    chooseOther: 'Choose another file',
    chosen: (name, size) => `${name}, ${size}`,
    columns: (columns) => `Columns: ${columns}`,
    name: 'Name',
    nameHint: 'It stands like this in the list and in the log, for instance “Doelgroepen Nederland”.',
    edition: 'Edition',
    editionHint: 'For instance “2026-1”. It tells two deliveries apart.',
    modelYear: 'Year of the model',
    modelYearHint: 'Four digits, for instance 2021.',
    modelYearWrong: 'Give a year between 2000 and 2100, or leave it empty.',
    nameMissing: 'Give the file a name.',
    fileMissing: 'Choose the file first.',
    noPostcode: 'There seems to be no column of postcodes. Do the columns have names, and is this the right file?',
    workbook: 'This is an Excel file. Save it in Excel as “CSV UTF-8” and choose that file.',
    empty: 'This file is empty.',
    send: 'Send and build',
    sameName: 'There is a file with this name and edition already. Give the edition a name of its own.',
    reading: 'Reading the file, still on your own computer',
    readingDetail: (done, all) => `${done} of ${all}`,
    announcing: 'Announcing it to the service',
    unreadable:
      'The file cannot be read any more. Was it moved, changed or still open in another program? Choose it again.',
  },
  sending: {
    title: 'Sending the file',
    label: 'Sending',
    detail: (sent, all) => `${sent} of ${all}`,
    walkOn: 'You can look at other pages meanwhile. Do leave this window open.',
    waiting: 'The connection is gone for a moment. We try again by ourselves; what has arrived stays.',
    pause: 'Stop for now',
    paused: 'Stopped. What has arrived is kept for a day.',
    continue: 'Go on sending',
    stopped: 'Sending has stopped',
    stoppedDetail: 'What has arrived is kept for a day. You can go on where you were.',
  },
  resume: {
    title: 'Not all of the file has arrived',
    part: (sent, all) => `${sent} of ${all} has arrived. Choose the same file to go on where it stopped.`,
    wait: 'It may still be on its way from another window. Then there is nothing to do here.',
    choose: 'Choose the same file',
    otherSize: (expected) => `That is another file: the one announced has ${expected}.`,
    otherContent: 'This file is as large, but holds something else than the file you began with.',
    comparing: 'Comparing with the file you began with',
    gone: 'The beginning was not kept',
    goneDetail: 'A day after the last piece half a file is taken away. Remove this line and begin anew.',
  },
  uploaded: {
    title: 'The file has arrived',
    detail: 'Build it to see what is in it. Then you decide whether to put it in use.',
    build: 'Build',
  },
  building: {
    title: 'The file is being built',
    detail: 'A few million addresses take some minutes. You may close this page; it goes on.',
    busy: (duration) => `busy for ${duration}`,
  },
  failed: {
    title: 'Building did not work',
    again: 'Build once more',
    advice: 'Mend the file, and send it as a new file. You can remove this one after that.',
    ours: 'It is not your file. Try once more; if it keeps going wrong, let us know.',
    other: 'Send a new file',
  },
  damaged: {
    title: 'This file is damaged and is not used any more',
    detail:
      'What we keep is no longer what was built. Nothing was enriched with it: that is checked beforehand each time. Put another file in use, or send this one again. Until then new deliveries wait.',
  },
  report: {
    title: 'What is in it',
    rows: 'Lines read',
    addresses: 'Addresses',
    groups: 'Groups',
    repeated: 'Twice, with the same group',
    contested: 'With different groups',
    invalid: 'No address',
    withoutGroup: 'Without a group',
    areas: 'Postcode areas with a municipality or province',
    model: 'Model, as the file says',
    percentage: (part, share) => `${part} (${share})`,
    noteTitle: 'Mind this',
    good: 'Nothing particular was found',
    goodDetail: 'All lines could be read and nothing contradicted.',
    invalidRows: (numbers, isMore) =>
      `There is no address on ${numbers.includes(',') ? 'lines' : 'line'} ${numbers} of the file${isMore ? ', among others' : ''}.`,
  },
  concerns: {
    empty: 'There is not a single address in it. Do not put this file in use.',
    'no-groups': 'Not a single address has a group. Do not put this file in use.',
    fictional: 'This file is made up, for a demonstration. Do not enrich real customers with it.',
    'no-areas':
      'It has no municipalities or provinces. Reports cannot compare the audience with its surroundings then.',
    'same-edition': 'This has the same name and edition as the file that is in use now. Is that right?',
    invalidRows: (n, share) =>
      n === 1
        ? `1 line (${share}) is no address and was skipped.`
        : `${count(n)} lines (${share}) are no address and were skipped.`,
    contested: (n, share) =>
      n === 1
        ? `1 address (${share}) comes with different groups. It gets none: nothing is chosen for you.`
        : `${count(n)} addresses (${share}) come with different groups. They get none: nothing is chosen for you.`,
    withoutGroup: (n, share) =>
      n === 1 ? `1 address (${share}) has no group.` : `${count(n)} addresses (${share}) have no group.`,
    fewer: (n, share) =>
      `It has ${n === 1 ? '1 address' : `${count(n)} addresses`} fewer (${share}) than the file that is in use now. Is the file complete?`,
    more: (n, share) =>
      `It has ${n === 1 ? '1 address' : `${count(n)} addresses`} more (${share}) than the file that is in use now.`,
    rows: (group, lines) => `${group} (${lines})`,
    unknown: (groups) =>
      `Names that are not among the known groups, with their lines: ${groups}. Is it a slip, or is the model new?`,
    unused: (groups) => `Groups that occur nowhere in this file: ${groups}.`,
    gone: (groups) => `These groups are there now and will not be: ${groups}.`,
    new: (groups) => `These groups are new: ${groups}.`,
    move: (group, before, after) => `${group} from ${before} to ${after}`,
    moved: (moves) =>
      `The share of groups differs more than by people moving house: ${moves}. Is the file complete, and are the columns right?`,
  },
  weights: { stop: 'Do not', attention: 'Mind', plain: 'Good to know' },
  groups: {
    title: 'Groups',
    titleBeside: (name) => `Groups beside those of ${name}`,
    group: 'Group',
    addresses: 'Addresses',
    share: 'Share',
    before: 'In use now',
    difference: 'Difference in addresses',
    none: 'none',
  },
  activate: {
    title: 'Put in use',
    detail: 'All checked? Then switch this file on. It is read through once more for that.',
    button: 'Put in use …',
    again: 'Put in use again …',
    confirmTitle: (name) => `Put ${name} in use?`,
    instead: (name) =>
      `It takes the place of ${name}. That one we keep, and you can switch it on again with one click.`,
    first: 'No file is in use now. Deliveries that wait go on by themselves afterwards.',
    waiting: (orders) => `${orders} received and not enriched yet will be enriched with this file.`,
    orders: (n) => (n === 1 ? '1 delivery' : `${count(n)} deliveries`),
    results: 'Results that are ready do not change. Who compares this year with last year may notice the difference.',
    concerns: 'This stood out:',
    read: 'I have looked at this and want to put the file in use all the same',
    confirm: 'Put in use',
    verifying: 'The file is being read through once more …',
    done: 'This file is in use now',
    impossible: 'This file cannot be used: nothing useful is in it.',
  },
  retire: {
    title: 'Take out of use',
    detail:
      'Do you want to use another file? Then switch that on: this one goes by itself. Taking it out without another lets new deliveries wait.',
    button: 'Take out of use …',
    confirmTitle: 'Go on without a reference file?',
    confirmDetail:
      'From now on nothing is enriched. New deliveries wait until a file is in use again. Results that are ready stay.',
    confirm: 'Take out of use',
  },
  remove: {
    button: 'Remove …',
    confirmTitle: (name) => `Remove ${name}?`,
    confirmDetail:
      'The file and the key that it is encrypted with are destroyed. It cannot be brought back. Results that were made with it stay.',
    confirm: 'Remove for good',
  },
  facts: {
    title: 'Particulars',
    added: 'Added',
    built: 'Built',
    activated: 'Put in use',
    retired: 'Out of use',
    size: 'Size of the file',
    modelYear: 'Year of the model',
    fingerprint: 'Fingerprint (SHA-256)',
  },
  changed: 'Somebody else was first: the state of this file has changed meanwhile. Below you see how it is now.',
  back: 'All files',
};
