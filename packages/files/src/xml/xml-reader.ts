import { VerrijkError } from '@verrijk/core';
import { decodeReferences } from './xml-text.ts';

/** An element of a small part, at its start tag. */
export interface XmlElement {
  readonly name: string;
  /** Namespace URI; empty when there is none. */
  readonly namespace: string;
  /** Nesting, 0 for the root. */
  readonly depth: number;
  /** Where the start tag begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly attributes: readonly XmlAttribute[];
}

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  /** Namespace URI of a prefixed attribute; empty otherwise. */
  readonly namespace: string;
  readonly value: string;
  /** Where the value stands in the text, without its quotes. */
  readonly start: number;
  readonly end: number;
}

export interface XmlVisitor {
  open(element: XmlElement): void;
  /** `at` is where the end tag begins, or the end of a self-closing tag. */
  close?(element: XmlElement, at: number): void;
}

/** Beyond what any workbook nests or puts in one tag; more is there to exhaust whoever reads it. */
const DEEPEST = 256;
const MOST_ATTRIBUTES = 2000;
const TAG_NAME = /[^\s/>]+/y;
const ATTRIBUTE = /\s*([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_CLOSE = /\s*(\/?)>/y;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of a small part. A byte order mark stays in it, so that positions hold. Throws `file.encoding` when it is not
 * UTF-8.
 */
export function decodeXmlPart(bytes: Uint8Array): string {
  checkUtf8(bytes);
  try {
    return strictUtf8.decode(bytes);
  } catch (cause) {
    throw new VerrijkError('file.encoding', {}, { cause });
  }
}

/** Throws `file.encoding` when a part's first bytes say that it is not UTF-8. */
export function checkUtf8(head: Uint8Array): void {
  const [a, b, c, d] = head;
  const wide = (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe) || a === 0 || b === 0 || (c === 0 && d === 0);
  if (wide && head.length > 1) throw new VerrijkError('file.encoding', { encoding: 'UTF-16' });
  const start = String.fromCharCode(...head.subarray(0, 200));
  const encoding = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii|ascii)$/i.test(encoding)) {
    throw new VerrijkError('file.encoding', { encoding });
  }
}

/** Walks the elements of a part. Throws `file.xml-damaged` on what is not well formed, `file.doctype` on a DOCTYPE. */
export function readXml(text: string, visitor: XmlVisitor): void {
  const open: { element: XmlElement; rawName: string; scope: Scope }[] = [];
  let rootSeen = false;
  for (let at = text.indexOf('<'); at >= 0;) {
    const parent = open.at(-1);
    if (text.startsWith('<!', at) || text.startsWith('<?', at)) at = skipMarkup(text, at);
    else if (text.startsWith('</', at)) {
      const rawName = match(TAG_NAME, text, at + 2)[0];
      if (!parent || parent.rawName !== rawName) throw new VerrijkError('file.xml-damaged');
      open.pop();
      visitor.close?.(parent.element, at);
      at = after(TAG_CLOSE, text, at + 2 + rawName.length);
    } else {
      if (!parent && rootSeen) throw new VerrijkError('file.xml-damaged');
      if (open.length === DEEPEST) throw new VerrijkError('file.xml-damaged');
      rootSeen = true;
      const { element, rawName, scope } = readStartTag(text, at, open.length, parent?.scope ?? ROOT_SCOPE);
      visitor.open(element);
      if (element.selfClosing) visitor.close?.(element, element.end);
      else open.push({ element, rawName, scope });
      at = element.end;
    }
    at = text.indexOf('<', at);
  }
  if (open.length > 0 || !rootSeen) throw new VerrijkError('file.xml-damaged');
}

/** The value of an attribute without namespace; undefined when it is absent. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((candidate) => candidate.name === name)?.value;
}

/** One start tag on its own, from its `<` to its `>`. */
export function readTag(text: string): XmlElement {
  return readStartTag(text, 0, 0, ROOT_SCOPE).element;
}

type Scope = ReadonlyMap<string, string>;
const ROOT_SCOPE: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

function readStartTag(
  text: string,
  at: number,
  depth: number,
  outer: Scope,
): { element: XmlElement; rawName: string; scope: Scope } {
  const rawName = match(TAG_NAME, text, at + 1)[0];
  const raw: { name: string; value: string; start: number; end: number }[] = [];
  let scope = outer;
  let i = at + 1 + rawName.length;
  for (ATTRIBUTE.lastIndex = i; ; ATTRIBUTE.lastIndex = i) {
    const found = ATTRIBUTE.exec(text);
    if (!found) break;
    i = ATTRIBUTE.lastIndex;
    const [, name = '', double, single] = found;
    const written = double ?? single ?? '';
    const value = decodeReferences(written);
    if (name === 'xmlns') scope = new Map([...scope, ['', value]]);
    else if (name.startsWith('xmlns:')) scope = new Map([...scope, [name.slice(6), value]]);
    else raw.push({ name, value, start: i - 1 - written.length, end: i - 1 });
    if (raw.length + scope.size > MOST_ATTRIBUTES) throw new VerrijkError('file.xml-damaged');
  }
  const close = match(TAG_CLOSE, text, i);
  const attributes = raw.map((one) => ({
    ...one,
    namespace: one.name.includes(':') ? (scope.get(prefixOf(one.name)) ?? '') : '',
  }));
  const element: XmlElement = {
    name: rawName.slice(rawName.indexOf(':') + 1),
    namespace: scope.get(prefixOf(rawName)) ?? '',
    depth,
    start: at,
    end: i + close[0].length,
    selfClosing: close[1] === '/',
    attributes,
  };
  return { element, rawName, scope };
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')));
}

function skipMarkup(text: string, at: number): number {
  const close = text.startsWith('<?', at)
    ? '?>'
    : text.startsWith('<!--', at)
      ? '-->'
      : text.startsWith('<![CDATA[', at)
        ? ']]>'
        : undefined;
  if (!close) throw new VerrijkError(/^<!doctype/i.test(text.slice(at, at + 9)) ? 'file.doctype' : 'file.xml-damaged');
  const end = text.indexOf(close, at + 2);
  if (end < 0) throw new VerrijkError('file.xml-damaged');
  return end + close.length;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) throw new VerrijkError('file.xml-damaged');
  return found;
}

function after(pattern: RegExp, text: string, at: number): number {
  return at + match(pattern, text, at)[0].length;
}
