/** A file that is at hand or can be fetched; nothing is read before it is needed. */
export interface GivenFile {
  readonly name: string;
  /** `onShare`: how much of it has come, from 0 to 1. */
  readonly read: (onShare?: (share: number) => void) => Promise<Blob>;
}

/** What a load-back is made from, in the order in which it is asked for. */
export const LOAD_BACK_ROLES = ['export', 'enriched', 'key', 'manifest'] as const;
export type LoadBackRole = (typeof LOAD_BACK_ROLES)[number];

/** The files by what they are; what is undefined is not there. */
export type LoadBackFiles = Readonly<Partial<Record<LoadBackRole, GivenFile>>>;

/** A file that somebody chose on this computer. */
export function chosenFile(file: File): GivenFile {
  return { name: file.name, read: () => Promise.resolve(file) };
}
