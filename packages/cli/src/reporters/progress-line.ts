import type { ReportTexts } from '../messages/report-texts.ts';
import { numberFormat } from '../terminal/number-format.ts';
import { displayWidth } from '../terminal/wrap-text.ts';
import type { World } from '../terminal/world.ts';

/** Between two drawings, in milliseconds: faster only flickers. */
const PERIOD = 100;
/** Nothing is said of work that is done before a person has looked up. */
const PATIENCE = 400;
const ERASE = '\r\u001b[K';

/** One line on standard error that says how far the work is; silent when that is not a terminal. */
export class ProgressLine {
  private readonly world: World;
  private readonly texts: ReportTexts;
  private readonly started: number;
  private readonly label: string;
  private drawn = 0;
  private isShown = false;

  /** `label` says what is done, where that is not plain. */
  constructor(world: World, texts: ReportTexts, label: string = '') {
    this.world = world;
    this.texts = texts;
    this.label = label;
    this.started = world.now();
  }

  /** Draws the line when it is time. `share` is 0 to 1. */
  update(share: number, rows: number): void {
    const now = this.world.now();
    if (!this.world.stderr.isTerminal || now - this.started < PATIENCE || now - this.drawn < PERIOD) return;
    this.drawn = now;
    this.isShown = true;
    this.world.stderr.write(ERASE + this.line(share, rows, now - this.started));
  }

  /** As much as fits: the rate goes first, then the rows. */
  private line(share: number, rows: number, elapsed: number): string {
    const { count, share: percentage, remaining } = numberFormat(this.texts);
    const { progress } = this.texts;
    const done = `${this.label === '' ? '' : `${this.label} `}${percentage(Math.min(share, 1), 1).padStart(6)}`;
    const left = share > 0.02 ? [progress.remaining(remaining(elapsed / share - elapsed))] : [];
    const forms = [
      [done, progress.rows(count(rows)), progress.rate(count((rows / elapsed) * 1000)), ...left],
      [done, progress.rows(count(rows)), ...left],
      [done, ...left],
    ].map((parts) => parts.join('  '));
    const room = this.world.stderr.columns - 1;
    return forms.find((form) => displayWidth(form) <= room) ?? done;
  }

  /** Wipes the line. */
  clear(): void {
    if (this.isShown) this.world.stderr.write(ERASE);
    this.isShown = false;
  }
}
