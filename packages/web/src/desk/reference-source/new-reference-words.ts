import type { Reference } from '../references/compare-references.ts';
import type { SourcePeek } from './peek-source.ts';

/** What somebody types of a new reference. */
export interface NewReferenceWords {
  readonly name: string;
  readonly edition: string;
  readonly modelYear: string;
}

export const NO_WORDS: NewReferenceWords = { name: '', edition: '', modelYear: '' };

/** What is still wrong, by field; the names of sentences. */
export type NewReferenceErrors = Readonly<
  Partial<{
    file: 'fileMissing' | 'workbook' | 'empty';
    name: 'nameMissing';
    edition: 'sameName';
    modelYear: 'modelYearWrong';
  }>
>;

/** What keeps a reference from being announced. */
export function findErrors(
  typed: NewReferenceWords,
  source: { readonly isChosen: boolean; readonly peek: SourcePeek | undefined },
  known: readonly Pick<Reference, 'name' | 'edition'>[],
): NewReferenceErrors {
  const year = typed.modelYear.trim();
  const [name, edition] = [typed.name.trim(), typed.edition.trim()];
  const { peek, isChosen } = source;
  return {
    ...(!isChosen && { file: 'fileMissing' }),
    ...((peek?.kind === 'workbook' || peek?.kind === 'empty') && { file: peek.kind }),
    ...(name === '' && { name: 'nameMissing' }),
    ...(known.some((each) => each.name === name && each.edition === edition) && { edition: 'sameName' }),
    ...(year !== '' && !/^20\d\d$|^2100$/.test(year) && { modelYear: 'modelYearWrong' }),
  };
}

/** What the service is told of a source: its name without marks that would carry it elsewhere. */
export function sourceFacts(file: File): { readonly bytes: number; readonly name: string; readonly mediaType: string } {
  const name = file.name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, ' ')
    .trim()
    .slice(0, 200);
  return {
    bytes: file.size,
    name: name === '' ? 'doelgroepen.csv' : name,
    mediaType: file.name.toLowerCase().endsWith('.gz') ? 'application/gzip' : 'text/csv',
  };
}
