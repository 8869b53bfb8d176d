const PREFIX = 'verrijk.kept.reference-source:';

/** Keeps the fingerprint of a source that is on its way, so that after a reload only the same file is sent on. */
export function rememberSource(reference: string, sha256: string): void {
  localStorage.setItem(PREFIX + reference, sha256);
}

/** The fingerprint; undefined where another browser began. */
export function rememberedSource(reference: string): string | undefined {
  return localStorage.getItem(PREFIX + reference) ?? undefined;
}

export function forgetSource(reference: string): void {
  localStorage.removeItem(PREFIX + reference);
}
