import { HOSTILE_SHEETS } from './hostile-sheets.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { HOSTILE_ZIPS } from './hostile-zips.ts';

/** A file that somebody sends who means no good, or whose program was broken. */
export interface Hostile {
  readonly name: string;
  /** What it is, in a few words. */
  readonly what: string;
  readonly make: () => Uint8Array;
}

/** All of them, made when asked for. Nothing in them is about anybody. */
export const HOSTILE_FILES: readonly Hostile[] = [...HOSTILE_ZIPS, ...HOSTILE_SHEETS, ...HOSTILE_TEXTS];
