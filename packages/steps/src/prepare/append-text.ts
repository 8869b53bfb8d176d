import { CellKind } from '@verrijk/core';
import type { CellColumn } from '@verrijk/core';

const encoder = new TextEncoder();

/** Appends a text to a column of a batch; an empty one is an empty cell. */
export function appendText(text: string, to: CellColumn): void {
  if (text === '') return to.appendEmpty();
  const bytes = encoder.encode(text);
  to.append(CellKind.text, bytes, 0, bytes.length);
}
