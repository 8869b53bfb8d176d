/** Headers that occur nowhere in `taken`, whatever their case: a number is put behind, as Excel does. */
export function uniqueHeaders(headers: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((text) => text.trim().toLowerCase()));
  return headers.map((header) => {
    let unique = header;
    for (let number = 2; used.has(unique.trim().toLowerCase()); number++) unique = `${header}${number}`;
    used.add(unique.trim().toLowerCase());
    return unique;
  });
}
