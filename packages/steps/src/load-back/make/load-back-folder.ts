import type { OutputFolder } from '../write/output-folder.ts';

/** A folder in which a file may stand already. */
export interface LoadBackFolder extends OutputFolder {
  /** `name` with the extension, or with a number behind it when that is taken: what must be written needs a place. */
  freeName(name: string, extension: string): Promise<string>;
}
