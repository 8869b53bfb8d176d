import { browserTexts } from '../../kept/text-store.ts';

const PREFIX = 'verrijk.kept.reference-source:';

/** Keeps the fingerprint of a source that is on its way, so that after a reload only the same file is sent on. */
export function rememberSource(reference: string, sha256: string): void {
  browserTexts.write(PREFIX + reference, sha256);
}

/** The fingerprint; undefined where another browser began. */
export function rememberedSource(reference: string): string | undefined {
  return browserTexts.read(PREFIX + reference);
}

export function forgetSource(reference: string): void {
  browserTexts.drop(PREFIX + reference);
}
