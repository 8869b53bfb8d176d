import type { KeyFigure, ReportSection } from '../../document/report-document.ts';
import { ACCENT, CONTENT, FILLS, INK, MUTED } from '../slide-look.ts';
import type { TextItem } from './planned-slide.ts';
import { boxHeight, fittingSize } from './text-fit.ts';

/** The largest at which a section takes one slide; the last where it takes several. */
const SIZES = [20, 18, 16, 14] as const;
/** For a text that fills more than a slide by itself. */
const SMALL_SIZES = [12, 10, 9, 8] as const;
const LEAD_LARGER = 4;
const GAP = 0.14;
/** Around a text on a fill. */
const FILL_MARGIN = 0.1;
const FIGURES_A_ROW = 4;
const FIGURE_HEIGHT = 1.5;

/** Things that stay together, from the top of their own: as many as fit go on a slide. */
interface Piece {
  readonly height: number;
  readonly items: (top: number) => readonly TextItem[];
}

/** The words of a section, slide by slide; none where it has charts and tables alone. */
export function planTexts(section: ReportSection): TextItem[][] {
  for (const size of SIZES) {
    const slides = flow(piecesOf(section, size));
    if (slides.length <= 1) return slides;
  }
  return flow(piecesOf(section, SIZES.at(-1)!));
}

function flow(pieces: readonly Piece[]): TextItem[][] {
  const slides: TextItem[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    if (used + piece.height > CONTENT.h) {
      slides.push([]);
      used = 0;
    }
    slides.at(-1)!.push(...piece.items(CONTENT.y + used));
    used += piece.height + GAP;
  }
  return slides;
}

function piecesOf({ lead, blocks }: ReportSection, size: number): Piece[] {
  const pieces = lead === undefined ? [] : [textPiece(lead, { colour: ACCENT, isBold: true }, size + LEAD_LARGER)];
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        pieces.push(textPiece(block.text, { colour: INK }, size));
        break;
      case 'note':
        pieces.push(textPiece(block.text, { colour: INK, fill: FILLS[block.tone] }, size));
        break;
      case 'list':
        pieces.push(...block.items.map((item) => textPiece(item, { colour: INK, isBullet: true }, size)));
        break;
      case 'figures':
        pieces.push(...figureRows(block.figures));
        break;
      case 'chart':
      case 'table':
        break;
    }
  }
  return pieces;
}

function textPiece(
  text: string,
  look: Pick<TextItem, 'colour' | 'fill' | 'isBold' | 'isBullet'>,
  wanted: number,
): Piece {
  // A bullet takes room at the left.
  const width = CONTENT.w - (look.isBullet === true ? 0.4 : 0);
  const size = fittingSize(text, { ...CONTENT, w: width }, [wanted, ...SMALL_SIZES], look.isBold);
  const margin = look.fill === undefined ? 0 : FILL_MARGIN;
  const height = Math.min(boxHeight(text, width, size, look.isBold) + margin, CONTENT.h);
  return { height, items: (y) => [{ kind: 'text', box: { ...CONTENT, y, h: height }, text, size, ...look }] };
}

function figureRows(figures: readonly KeyFigure[]): Piece[] {
  const pieces: Piece[] = [];
  for (let first = 0; first < figures.length; first += FIGURES_A_ROW) {
    const row = figures.slice(first, first + FIGURES_A_ROW);
    pieces.push({
      height: FIGURE_HEIGHT,
      items: (y) => row.flatMap((figure, i) => figureItems(figure, i, row.length, y)),
    });
  }
  return pieces;
}

function figureItems({ value, label }: KeyFigure, index: number, count: number, y: number): TextItem[] {
  const gap = 0.25;
  const w = (CONTENT.w - gap * (count - 1)) / count;
  const x = CONTENT.x + index * (w + gap);
  const top = { x, y, w, h: 0.85 };
  const bottom = { x, y: y + top.h, w, h: FIGURE_HEIGHT - top.h };
  const look = { kind: 'text', fill: FILLS.plain, isCentred: true } as const;
  return [
    {
      ...look,
      box: top,
      text: value,
      size: fittingSize(value, top, [32, 28, 24, 20, 16], true),
      colour: ACCENT,
      isBold: true,
    },
    { ...look, box: bottom, text: label, size: fittingSize(label, bottom, [14, 13, 12, 11, 10, 9]), colour: MUTED },
  ];
}
