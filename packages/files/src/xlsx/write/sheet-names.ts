const LONGEST = 31;

/** Names that Excel accepts for the sheets of one workbook: legal, at most 31 characters, different whatever their case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const legal = legalName(text);
    let name = legal;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const ending = ` (${number})`;
      name = legal.slice(0, LONGEST - ending.length).trimEnd() + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function legalName(text: string): string {
  const legal = text
    .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .replace(/^'+/, '')
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/'+$/, '');
  // "History" is Excel's own.
  return legal.trim() === '' || legal.toLowerCase() === 'history' ? `Sheet1` : legal;
}
