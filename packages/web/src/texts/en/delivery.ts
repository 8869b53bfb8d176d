import { formatCount } from '../format.ts';
import type { delivery as dutch } from '../nl/delivery.ts';

const count = (n: number): string => formatCount(n, 'en');
const rows = (n: number): string => (n === 1 ? '1 row' : `${count(n)} rows`);
const goes = (n: number): string => (n === 1 ? 'goes' : 'go');
/** "1 record was", "20 records were". */
const recordsWere = (n: number): string => (n === 1 ? '1 record was' : `${count(n)} records were`);

/** The delivery of an order: made here, looked at, sent, received. */
export const delivery: typeof dutch = {
  notYet: {
    title: 'You can deliver once it is signed',
    detail: 'As long as not both parties have signed the agreement, nothing of your customers leaves your computer.',
    action: 'To price and agreement',
  },
  ended: 'This order has stopped. Nothing was delivered.',
  readerOnly: 'Delivering is done by a colleague who is owner or member.',
  lead: 'Here you make a file with as little in it as possible. That happens on your own computer; nothing leaves until you press send.',
  failed: {
    title: 'The file before this could not be processed',
    again:
      'You can make and send another file here. Is it not the file that was wrong? Then have the same one processed again.',
    action: 'Have the same one processed again',
  },
  export: {
    title: 'Your export',
    kept: 'This is the file that you chose with the question. It is still in this browser.',
    choose: 'Choose your export once more',
    elsewhere:
      'Your export is not in this browser: maybe you chose it on another computer. Choose the same file that you counted.',
    notKept: 'This browser cannot keep your file. When you load the page again, you choose it anew.',
    columns: 'Look at the columns',
    idMissing: 'Point out which column holds the customer ID. Without it the outcome cannot go back to your customers.',
  },
  choicesTitle: 'What goes along?',
  title: 'Your file is ready',
  notKept: 'This browser cannot keep the file. Leave this page open until all is sent.',
  otherFile: (here, counted) =>
    `This export has ${rows(here)}, and when it was counted there were ${count(counted)}. Is it the same file?`,
  compare: {
    title: 'Does it fit the price?',
    fits: (out, agreed) =>
      out === agreed
        ? `Yes: ${rows(out)}, exactly as agreed.`
        : `Yes: ${rows(out)}, and at most ${recordsWere(agreed)} agreed.`,
    'may-not-fit': (out, agreed) =>
      `${rows(out)} ${goes(out)}, and ${recordsWere(agreed)} agreed. You send rows that do not count, such as PO boxes; it may still fit. Leave them at home and you know for certain.`,
    'too-many': (out, agreed) =>
      `${rows(out)} ${goes(out)}, and at most ${recordsWere(agreed)} agreed. Like this the file is refused. Deliver the file that you counted, or begin a new order with new counts.`,
  },
  send: {
    title: 'Send',
    what: (provider, out, columns) =>
      `With this button ${rows(out)} with ${columns} ${goes(out)} to ${provider}. Nothing else goes.`,
    safe: 'The file is encrypted on its way and kept encrypted, until everything is destroyed.',
    action: (out) => `Send ${rows(out)}`,
    goOn: 'Go on sending',
    keyFirst: 'Save your key first and tick the box; then you can send.',
    partly: (sent, all) => `${sent} of ${all} were sent before. You go on where you were.`,
    sending: 'Your file is being sent …',
    of: (sent, all) => `${sent} of ${all}`,
    stay: 'Leave this page open. If the line breaks or you close the page all the same, you go on later where you were: what was sent stays for a day.',
    broken: 'The connection is gone. We go on by ourselves as soon as it is back.',
    stop: 'Stop for now',
    stopped:
      'You stopped sending. Nothing was delivered yet. What was sent stays for a day; you can also remove it right away.',
    wipe: 'Remove what was sent',
    wiping: 'What was sent is being removed …',
    wiped: 'What was sent has been removed at the service. Your file is still here.',
    checking: 'All of it is there. The service looks whether the file is right …',
  },
  refused: {
    title: 'The file was not accepted',
    gone: 'What you sent was destroyed at once. Nothing was delivered.',
    makeAgain: 'Make the file here anew and send it once more. Use the export that you counted.',
    sendAgain: 'Something changed on the way. Send the same file once more.',
    fewer: 'Deliver the file that you counted, leave more rows at home, or begin a new order with new counts.',
    newOrder: 'New order',
  },
  movedMeanwhile: {
    title: 'This has moved on meanwhile',
    detail: 'A colleague was before you. Below is how things stand now.',
  },
  receipt: {
    title: 'Receipt',
    done: 'Your file has arrived',
    doneDetail: (provider) =>
      `There is nothing for you to do now. You get a mail as soon as the result of ${provider} is ready.`,
    past: 'This was delivered.',
    order: 'Order',
    from: 'From',
    to: 'To',
    at: 'Received on',
    file: 'File',
    rows: 'Rows',
    columns: 'Columns',
    bytes: 'Size',
    sha256: 'Check code (SHA-256)',
    elsewhere:
      'How many rows and which columns there were, and what the key is called, is only on the computer from which it was delivered.',
    noKey: 'No key belongs to this delivery.',
    key: (name) => `Your key is called “${name}”. You need it to put the outcome back. Keep it until that is done.`,
    saveKey: 'Save the key once more',
    save: 'Save the receipt',
    print: 'Print',
    next: 'To the result',
    fileName: (order) => `receipt ${order}.txt`,
    purged: 'The customer data of this order were destroyed.',
  },
};
