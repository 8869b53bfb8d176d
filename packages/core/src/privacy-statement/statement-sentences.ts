/** A sentence, item or heading, with the heading or introduction that it stands under. */
export interface StatementSentence {
  readonly text: string;
  readonly heading: string;
  /** Comes right behind its heading, which may be the half of what it says. */
  readonly isFirst: boolean;
}

/** Longer than any sentence that people write; what is longer is looked at in pieces, so that time stays linear. */
const LONGEST = 1200;
const LONGEST_HEADING = 120;
/**
 * An end of a sentence with a capital, a digit or a bracket behind it; not behind an initial or a common abbreviation. A row of full stops is tried from
 * its first alone: from each of them, a text of nothing else would take time by the square.
 */
const END =
  /(?<![.!?;]|\b(?:[a-z]|art|bijv|bv|nr|tel|etc|o\.a|e\.g|i\.e|incl|evt|dhr|mevr|jl|resp|no))[.!?;]+["')\]]*\s+(?=["'([•-]?\s*[\p{Lu}\d])/giu;
const ITEM = /^\s*(?:[•·▪◦*–—-]|\(?[a-z\d]{1,2}[.)])\s+/iu;
/** "4. Jouw rechten" is a title; "4. je adres" is an item. */
const NUMBERED_TITLE = /^\s*(?:[Aa]rt(?:ikel|icle)?\.?\s+)?\d{1,2}(?:\.\d{1,2})?[.):]?\s+\p{Lu}/u;

/** Takes a plain text apart. */
export function splitSentences(source: string): StatementSentence[] {
  const sentences: StatementSentence[] = [];
  let heading = '';
  let isFirst = false;
  for (const line of source.split(/[\n\r\u2028\u2029\f\v]+/)) {
    const isItem = ITEM.test(line.slice(0, 20)) && !NUMBERED_TITLE.test(line.slice(0, 20));
    const words = line.replace(ITEM, '').replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    if (!isItem && isHeading(words)) {
      heading = words;
      isFirst = true;
      sentences.push({ text: words, heading: '', isFirst: false });
      continue;
    }
    for (const text of sentencesOf(words)) {
      sentences.push({ text, heading, isFirst });
      isFirst = false;
    }
    // What ends in a colon introduces the items behind it.
    if (words.endsWith(':')) heading = words.slice(-LONGEST_HEADING);
  }
  return sentences;
}

function isHeading(words: string): boolean {
  return words.length <= LONGEST_HEADING && !/[.;:,!]$/.test(words) && !/[.!?] \p{Lu}/u.test(words);
}

function sentencesOf(words: string): string[] {
  return pieces(words).flatMap((piece) => {
    const found: string[] = [];
    let from = 0;
    for (const { 0: end, index } of piece.matchAll(END)) {
      found.push(piece.slice(from, index + end.length).trim());
      from = index + end.length;
    }
    found.push(piece.slice(from).trim());
    return found.filter((sentence) => sentence !== '');
  });
}

/** Cut at a blank where there is one. */
function pieces(words: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < words.length;) {
    let to = Math.min(words.length, from + LONGEST);
    if (to < words.length) {
      // Rather at the end of a sentence than in the middle of one.
      const stop = words.lastIndexOf('. ', to);
      const blank = words.lastIndexOf(' ', to);
      if (stop > from) to = stop + 1;
      else if (blank > from) to = blank;
    }
    found.push(words.slice(from, to));
    from = to;
  }
  return found;
}
