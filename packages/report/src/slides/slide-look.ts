/** Where something stands on a slide, in inches from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** 16:9, as PowerPoint makes it. */
export const SLIDE = { w: 13.333, h: 7.5 } as const;
/** A font that every Office has. */
export const FONT = 'Arial';

const MARGIN = 0.6;
const WIDTH = SLIDE.w - 2 * MARGIN;
/** Names the section, above the title. */
export const KICKER: Box = { x: MARGIN, y: 0.2, w: WIDTH, h: 0.32 };
export const TITLE: Box = { x: MARGIN, y: 0.52, w: WIDTH, h: 0.85 };
/** The title of the first slide. */
export const COVER_TITLE: Box = { x: MARGIN, y: 1.5, w: WIDTH, h: 1.9 };
export const CONTENT: Box = { x: MARGIN, y: 1.45, w: WIDTH, h: 5.25 };
export const WARNING: Box = { x: MARGIN, y: 6.88, w: WIDTH - 1, h: 0.4 };
export const SLIDE_NUMBER: Box = { x: SLIDE.w - MARGIN - 0.7, y: 6.92, w: 0.7, h: 0.3 };

/** Colours as Office writes them; on white, and on the fills, all texts have a contrast of 4.5 or more. */
export const INK = '1F2937';
export const MUTED = '4B5563';
export const ACCENT = '1C6863';
export const LINE = 'D1D5DB';
export const FILLS = { good: 'E3F1EC', attention: 'FDF0D2', plain: 'F3F4F6' } as const;
