import type { KeyFigure, ReportSection } from '../document/report-document.ts';
import { ACCENT, CONTENT, FILLS, INK, MUTED } from './slide-look.ts';
import type { TextItem } from './planned-slide.ts';
import { boxHeight, fittingSize } from './text-fit.ts';

const LEAD_SIZE = 20;
const SIZES = [16, 14, 12, 10, 9, 8] as const;
const GAP = 0.12;
const FIGURES_A_ROW = 4;
const FIGURE_HEIGHT = 1.5;

/** Things that stay together, from the top of their own: as many as fit go on a slide. */
interface Piece {
  readonly height: number;
  readonly items: (top: number) => readonly TextItem[];
}

/** The words of a section, slide by slide; none where it has charts and tables alone. */
export function planTexts(section: ReportSection): TextItem[][] {
  const slides: TextItem[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const piece of piecesOf(section)) {
    if (used + piece.height > CONTENT.h) {
      slides.push([]);
      used = 0;
    }
    slides.at(-1)!.push(...piece.items(CONTENT.y + used));
    used += piece.height + GAP;
  }
  return slides;
}

function piecesOf({ lead, blocks }: ReportSection): Piece[] {
  const pieces = lead === undefined ? [] : [textPiece(lead, { colour: ACCENT, isBold: true }, LEAD_SIZE)];
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        pieces.push(textPiece(block.text, { colour: INK }));
        break;
      case 'note':
        pieces.push(textPiece(block.text, { colour: INK, fill: FILLS[block.tone] }));
        break;
      case 'list':
        pieces.push(...block.items.map((item) => textPiece(item, { colour: INK, isBullet: true })));
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
  largest: number = SIZES[0],
): Piece {
  // A bullet takes room at the left.
  const width = CONTENT.w - (look.isBullet === true ? 0.4 : 0);
  const size = fittingSize(text, { ...CONTENT, w: width }, [largest, ...SIZES], look.isBold);
  const height = Math.min(boxHeight(text, width, size, look.isBold), CONTENT.h);
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
