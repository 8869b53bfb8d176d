import type { Box } from '../slide-look.ts';

/** What a text box keeps free at its left and right, and at its top and bottom, in inches. */
export const INSET = { x: 0.1, y: 0.05 } as const;

const POINTS_PER_INCH = 72;
const LINE_HEIGHT = 1.2;
const BOLD_FACTOR = 1.08;
const NARROW = new Set("iljtfrI.,:;'’|!()[]- ·");
const WIDE = new Set('mwMW%@—€');

/** About how wide a text is in Arial, in inches; rather too wide than too narrow. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const char of text) {
    if (NARROW.has(char)) ems += 0.34;
    else if (WIDE.has(char)) ems += 0.9;
    else ems += /\p{Lu}/u.test(char) ? 0.7 : 0.55;
  }
  return (ems * size * (isBold ? BOLD_FACTOR : 1)) / POINTS_PER_INCH;
}

/** How many lines a text takes when it wraps at `width` inches. */
export function countLines(text: string, width: number, size: number, isBold = false): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = Number.POSITIVE_INFINITY;
    for (const word of paragraph.split(' ')) {
      const wide = textWidth(`${word} `, size, isBold);
      if (used + wide > width) {
        // A word that is wider than the line is broken.
        lines += Math.max(1, Math.ceil(wide / width));
        used = wide % width;
      } else used += wide;
    }
  }
  return lines;
}

/** Height of lines in inches. */
export function linesHeight(lines: number, size: number): number {
  return (lines * size * LINE_HEIGHT) / POINTS_PER_INCH;
}

/** Height of a text box of `width` inches around a text. */
export function boxHeight(text: string, width: number, size: number, isBold = false): number {
  return linesHeight(countLines(text, width - 2 * INSET.x, size, isBold), size) + 2 * INSET.y;
}

/** The largest of the sizes at which a text fits a box; the last where none does. */
export function fittingSize(text: string, box: Box, sizes: readonly number[], isBold = false): number {
  return sizes.find((size) => boxHeight(text, box.w, size, isBold) <= box.h) ?? sizes.at(-1)!;
}
