/** The few words that a page says of itself. */
export interface PageSentences {
  /** What a note's colour says. */
  readonly tones: Readonly<Record<'good' | 'attention' | 'stop', string>>;
  readonly warning: string;
  readonly done: string;
  readonly open: string;
  /** Name of the list of its parts. */
  readonly contents: string;
  /** Before the explanation of a picture. */
  readonly howToRead: string;
}
