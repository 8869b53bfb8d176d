/** A piece of a text, and where it begins. */
export interface TextPart {
  readonly kind: 'text' | 'link';
  readonly at: number;
  readonly text: string;
}

/** The addresses of pages in a text, and what stands between. */
export function splitLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { index, 0: link } of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g)) {
    if (index > from) parts.push({ kind: 'text', at: from, text: text.slice(from, index) });
    parts.push({ kind: 'link', at: index, text: link });
    from = index + link.length;
  }
  if (from < text.length) parts.push({ kind: 'text', at: from, text: text.slice(from) });
  return parts;
}
