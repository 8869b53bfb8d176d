/** "A" for 0, "Z" for 25, "AA" for 26. */
export function formatColumnLetter(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for "A" or "a"; undefined when it is not one to three letters. */
function parseColumnLetter(text: string): number | undefined {
  if (!/^[a-z]{1,3}$/i.test(text)) return undefined;
  let column = 0;
  for (const letter of text.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * The columns that `name` points at: those with that header, compared without regard to case, blanks and punctuation;
 * when there is none, the one with that letter. So a header text wins: in a file with a column headed "C", `C` is that one.
 */
export function findNamedColumns(name: string, headers: readonly string[]): number[] {
  for (const simplify of [(text: string) => text.trim().toLowerCase().replace(/\s+/g, ' '), lettersAndDigits]) {
    const wanted = simplify(name);
    const found = headers.flatMap((header, column) => (wanted !== '' && simplify(header) === wanted ? [column] : []));
    if (found.length > 0) return found;
  }
  const column = parseColumnLetter(name.trim());
  return column !== undefined && column < headers.length ? [column] : [];
}

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
}
