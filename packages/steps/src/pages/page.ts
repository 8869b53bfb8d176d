import type { Language, PageSentences } from '@verrijk/core/messages';

/** A page to read, print or send on: what stands on it, without how it looks. All texts are plain; none is HTML but pictures, which are SVG. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  /** What the page comes to, in a sentence or two below the title. */
  readonly lead?: string;
  /** What must not be overlooked, above everything else: that data are fictional, or that the page must not be sent. */
  readonly warning?: string;
  /** Whether the parts are listed at the top, and each begins on paper of its own: for a page that is a document. */
  readonly hasContents?: boolean;
  readonly blocks: readonly Block[];
  readonly footer?: string;
}

/** What a page is made of, from top to bottom. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | StepsBlock
  | FactsBlock
  | TableBlock
  | BarsBlock
  | KeyFiguresBlock
  | FigureBlock
  | NoteBlock;

/** A level 2 begins a part of the page; the paragraph straight below it is set larger, as the answer to its question. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
}

/** A few sentences. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Remarks in no order that matters. */
export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** What has been done and what is still to do, in order. */
export interface StepsBlock {
  readonly kind: 'steps';
  readonly items: readonly { readonly text: string; readonly done: boolean; readonly explanation?: string }[];
}

/** What is asked and what it is, a line each. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** The first cell of a row names the row. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Whether there are many columns of short figures, which then stand closer together. */
  readonly dense?: boolean;
  /** What the rows add up to. */
  readonly totals?: readonly string[];
}

/** Lengths beside the numbers that they stand for; whoever does not see the lengths misses nothing. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly caption: string;
  readonly rows: readonly BarRow[];
  /** The value of a full bar; the largest of the rows when not given. */
  readonly full?: number;
}

/** One length and the number that it stands for. */
export interface BarRow {
  readonly label: string;
  readonly value: number;
  /** The value as the reader's language writes it. */
  readonly shown: string;
  /** Its part of the whole, to stand behind it. */
  readonly share?: string;
}

/** The few numbers that a reader remembers. */
export interface KeyFiguresBlock {
  readonly kind: 'key-figures';
  readonly figures: readonly { readonly value: string; readonly label: string }[];
}

/** A picture, how to read it, and the same in figures. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly caption: string;
  /** The picture as SVG: as it is on a wide screen and on paper, and as it is on a telephone. It is put into the page as it stands. */
  readonly picture: { readonly wide: string; readonly narrow: string };
  /** What it says, for who cannot see it. */
  readonly alternative: string;
  readonly howToRead: string;
  readonly table: TableBlock;
}

/** Something to notice. The tone shows as a word too, for colour says nothing to everybody. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly tone: NoteTone;
  readonly text: string;
}

/** Whether all is well, something is to be noticed, or something must be done first. */
export type NoteTone = keyof PageSentences['tones'];
