/** What somebody typed as an amount: euros with a point ("1250.5"), nothing, or why it cannot be told. */
export type TypedAmount =
  | { readonly kind: 'amount'; readonly euros: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly whole: string; readonly broken: string }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'too-precise'; readonly decimals: number };

/**
 * Reads euros as people type them: "0,0125", "€ 1.250,50", "1250.50", "12,-". "1.250" may be twelve hundred and fifty or one and a quarter, which is asked
 * rather than guessed. At most so many decimals.
 */
export function parseTypedAmount(typed: string, decimals: number): TypedAmount {
  const text = typed
    .replace(/€|eur(?:o)?/gi, '')
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/,[-–—]+$/, '');
  if (text === '') return { kind: 'empty' };
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(text)) return { kind: 'invalid' };
  const marks = text.replace(/\d/g, '');
  if (marks === '') return amountOf(text, '', decimals);
  const last = marks.at(-1)!;
  const cut = text.lastIndexOf(last);
  const [before, after] = [text.slice(0, cut), text.slice(cut + 1)];
  const isGrouped = marks.length > 1 && marks === last.repeat(marks.length);
  if (isGrouped)
    return isInThousands(text, last) ? amountOf(text.replaceAll(last, ''), '', decimals) : { kind: 'invalid' };
  if (marks.length > 1) {
    const mark = marks[0]!;
    if (mark === last || marks.slice(0, -1) !== mark.repeat(marks.length - 1)) return { kind: 'invalid' };
    return isInThousands(before, mark) ? amountOf(before.replaceAll(mark, ''), after, decimals) : { kind: 'invalid' };
  }
  // One mark with three digits behind it: of thousands, or of decimals.
  if (/^[1-9]\d{0,2}$/.test(before) && after.length === 3) {
    return { kind: 'unclear', whole: before + after, broken: `${before}${last}${after.replace(/0+$/, '') || '0'}` };
  }
  return amountOf(before, after, decimals);
}

/** A whole number as people type it: "25.000" is twenty-five thousand. Undefined for anything else. */
export function parseTypedCount(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f']/g, '');
  const isPlain = /^\d{1,9}$/.test(text);
  const isGrouped = /^\d{1,3}(?:\.\d{3}){1,2}$|^\d{1,3}(?:,\d{3}){1,2}$/.test(text);
  return isPlain || isGrouped ? Number(text.replace(/[.,]/g, '')) : undefined;
}

/** An amount as it is typed in a language: "0.0125" as "0,0125". */
export function typedIn(language: 'nl' | 'en', euros: string): string {
  return language === 'nl' ? euros.replace('.', ',') : euros;
}

function amountOf(whole: string, fraction: string, decimals: number): TypedAmount {
  const meant = fraction.replace(/0+$/, '');
  if (meant.length > decimals) return { kind: 'too-precise', decimals };
  if (whole.length > 9) return { kind: 'invalid' };
  const euros = (whole.replace(/^0+(?=\d)/, '') || '0') + (meant === '' ? '' : `.${meant}`);
  return { kind: 'amount', euros };
}

function isInThousands(text: string, mark: string): boolean {
  const [first, ...rest] = text.split(mark);
  return /^\d{1,3}$/.test(first!) && rest.every((part) => /^\d{3}$/.test(part));
}
