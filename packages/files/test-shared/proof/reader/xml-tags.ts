/**
 * A tokenizer for the proof alone. It works on text in which one character is one byte (latin1), so that positions and
 * slices are exact and nothing is lost; `plainText` turns a slice into real text.
 */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  /** Position of `<`. */
  readonly start: number;
  /** Position after `>`. */
  readonly end: number;
  readonly attributes: readonly XmlAttribute[];
}

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
  /** Position of the blank before the name, so that cutting start..end removes the attribute without a trace. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
}

const SPECIAL: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** All tags of a document in order. Throws on what is not well-formed enough to be cut up. */
export function readTags(xml: string): XmlTag[] {
  const tags: XmlTag[] = [];
  let at = xml.indexOf('<');
  while (at >= 0) {
    const special = SPECIAL.find(([open]) => xml.startsWith(open, at));
    let end: number;
    if (special !== undefined) {
      end = xml.indexOf(special[1], at + special[0].length) + special[1].length;
      if (end < special[1].length) throw new Error(`unended ${special[0]} at ${at}`);
    } else {
      const tag = readTag(xml, at);
      tags.push(tag);
      end = tag.end;
    }
    at = xml.indexOf('<', end);
  }
  checkNesting(tags);
  return tags;
}

function checkNesting(tags: readonly XmlTag[]): void {
  const open: string[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(`${tag.prefix}:${tag.name}`);
    else if (tag.kind === 'close' && open.pop() !== `${tag.prefix}:${tag.name}`) {
      throw new Error(`</${tag.name}> at ${tag.start} closes nothing`);
    }
  }
  if (open.length > 0) throw new Error(`<${open.pop()}> is never closed`);
}

function readTag(xml: string, start: number): XmlTag {
  const close = xml[start + 1] === '/';
  const nameMatch = matchAt(/[^\s/>=<]+/y, xml, close ? start + 2 : start + 1);
  let at = nameMatch.end;
  const attributes: XmlAttribute[] = [];
  for (;;) {
    const before = at;
    while (isBlank(xml.charCodeAt(at))) at++;
    const char = xml[at];
    if (char === '>' || char === '/') {
      const empty = char === '/';
      if (empty && xml[at + 1] !== '>') throw new Error(`stray / at ${at}`);
      const colon = nameMatch.text.indexOf(':');
      return {
        kind: close ? 'close' : empty ? 'empty' : 'open',
        name: nameMatch.text.slice(colon + 1),
        prefix: colon < 0 ? '' : nameMatch.text.slice(0, colon),
        start,
        end: at + (empty ? 2 : 1),
        attributes,
      };
    }
    if (before === at) throw new Error(`no blank before an attribute at ${at}`);
    const found = readAttribute(xml, before, at);
    if (attributes.some((other) => other.name === found.name)) throw new Error(`double attribute at ${at}`);
    attributes.push(found);
    at = found.end;
  }
}

function readAttribute(xml: string, start: number, nameStart: number): XmlAttribute {
  const name = matchAt(/[^\s/>=<"']+/y, xml, nameStart);
  const equals = matchAt(/\s*=\s*/y, xml, name.end);
  const quote = xml[equals.end]!;
  if (quote !== '"' && quote !== "'") throw new Error(`unquoted attribute at ${equals.end}`);
  const valueEnd = xml.indexOf(quote, equals.end + 1);
  if (valueEnd < 0) throw new Error(`unended attribute at ${equals.end}`);
  const raw = xml.slice(equals.end + 1, valueEnd);
  if (raw.includes('<')) throw new Error(`< in an attribute at ${equals.end}`);
  return { name: name.text, value: unescape(raw), start, valueStart: equals.end + 1, valueEnd, end: valueEnd + 1 };
}

function matchAt(pattern: RegExp, xml: string, at: number): { text: string; end: number } {
  pattern.lastIndex = at;
  const match = pattern.exec(xml);
  if (match === null) throw new Error(`unexpected ${JSON.stringify(xml.slice(at, at + 20))} at ${at}`);
  return { text: match[0], end: pattern.lastIndex };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** Value of an attribute by its name without prefix. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  return tag.attributes.find((one) => one.name.slice(one.name.indexOf(':') + 1) === name)?.value;
}

/** The text of a piece of a document: tags and comments dropped, CDATA and entities resolved, bytes read as UTF-8. */
export function plainText(piece: string): string {
  let text = '';
  for (const match of piece.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[^>]*>|([^<]+)/g)) {
    if (match[1] !== undefined) text += fromUtf8(match[1]);
    else if (match[2] !== undefined) text += unescape(match[2]);
  }
  return text;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(raw: string): string {
  if (!/[&\r\x80-\xff]/.test(raw)) return raw;
  return fromUtf8(raw.replaceAll('\r\n', '\n')).replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (all: string, body: string) => {
    if (body.startsWith('#x')) return String.fromCodePoint(Number.parseInt(body.slice(2), 16));
    if (body.startsWith('#')) return String.fromCodePoint(Number(body.slice(1)));
    return NAMED[body] ?? all;
  });
}

function fromUtf8(bytes: string): string {
  return /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}

/** Position of the tag that closes the open tag at `index`; the tag itself when it is self-closed. */
export function closingIndex(tags: readonly XmlTag[], index: number): number {
  if (tags[index]!.kind === 'empty') return index;
  let depth = 0;
  for (let i = index; i < tags.length; i++) {
    if (tags[i]!.kind === 'open') depth++;
    else if (tags[i]!.kind === 'close' && --depth === 0) return i;
  }
  throw new Error(`<${tags[index]!.name}> is never closed`);
}
