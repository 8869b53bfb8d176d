import assert from 'node:assert/strict';

/** Rows of texts by RFC 4180 as it stands there, with nothing of ours. */
export function parseCsv(text: string, separator: string, lineEnd: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else while (at < text.length && text[at] !== separator && !text.startsWith(lineEnd, at)) cell += text[at++];
    row.push(cell);
    if (text[at] === separator) at++;
    else {
      assert.ok(text.startsWith(lineEnd, at), 'a row ends with a line end');
      at += lineEnd.length;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
