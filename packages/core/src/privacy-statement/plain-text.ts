/** What ends a line of a page: elements that stand on their own. */
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figcaption|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|table|tbody|td|th|thead|title|tr|ul)\b/i;
const HIDDEN_TAG = /^<(script|style|noscript|template|svg)\b/i;
const TAG = /<[a-z!/?][^<>]*>/gi;
const LOOKS_LIKE_HTML = /<(?:!doctype|html|head|body|p|div|br|h[1-6]|ul|ol|li|span|table|strong|a)\b[^<>]*>/i;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  eacute: 'é',
  egrave: 'è',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  aacute: 'á',
  oacute: 'ó',
  rsquo: "'",
  lsquo: "'",
  rdquo: '"',
  ldquo: '"',
  ndash: '-',
  mdash: '-',
  bull: '•',
  hellip: '...',
  euro: '€',
};

/** The words of a page or a text, a line for each paragraph, heading or item. Never fails: what is no HTML is text. */
export function plainText(source: string): string {
  const text = LOOKS_LIKE_HTML.test(source) ? withoutTags(source) : joinLines(source);
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[‘’‛´`]/g, "'")
    .replace(/[“”„]/g, '"');
}

/** A line as long as this may have been broken off at the edge of a page. */
const FULL_LINE = 50;
const BEGINS_ANEW = /^\s*(?:[•·▪◦*–—-]|\(?[a-z\d]{1,2}[.)]\s|$)/iu;

/** Puts sentences together that a page or a mail has spread over lines. */
function joinLines(source: string): string {
  const lines = source.split(/\r\n?|\n/);
  return lines
    .map((line, i) => {
      const next = lines[i + 1];
      if (next === undefined || BEGINS_ANEW.test(next) || /[.!?:;]\s*$/.test(line)) return `${line}\n`;
      const goesOn = /^\s*\p{Ll}/u.test(next) && line.trim() !== '';
      if (goesOn && /\p{L}-$/u.test(line)) return line.slice(0, -1);
      return goesOn || line.trim().length >= FULL_LINE ? `${line} ` : `${line}\n`;
    })
    .join('');
}

function withoutTags(source: string): string {
  const parts: string[] = [];
  // An end that was not found once is not looked for again: time stays linear.
  const endless = new Set<string>();
  let from = 0;
  for (const { 0: tag, index } of source.matchAll(TAG)) {
    // Inside of a comment, a script or a style.
    if (index < from) continue;
    parts.push(source.slice(from, index), /^<li\b/i.test(tag) ? '\n• ' : BLOCK_TAG.test(tag) ? '\n' : '');
    from = endOfHidden(source, tag, index, endless) ?? index + tag.length;
  }
  parts.push(source.slice(from));
  return parts.join('').replace(REFERENCE, decodeReference);
}

/** Where that ends which no reader sees and which begins with this tag; an end that is missing hides nothing. */
function endOfHidden(source: string, tag: string, at: number, endless: Set<string>): number | undefined {
  const name = tag.startsWith('<!--') ? '' : HIDDEN_TAG.exec(tag)?.[1];
  if (name === undefined) return undefined;
  const mark = name === '' ? '-->' : `</${name}`;
  if (endless.has(mark)) return undefined;
  // A comment may begin and end in one tag: "<!-- x -->".
  const end = source.indexOf(mark, name === '' ? at + 4 : at);
  if (end < 0) endless.add(mark);
  return end < 0 ? undefined : end + (name === '' ? mark.length : 0);
}

function decodeReference(
  whole: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '' : String.fromCodePoint(code);
}
