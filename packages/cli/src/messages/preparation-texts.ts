import type { Language } from '@verrijk/core/messages';

/** What stands with the files that `verrijk prepare` wrote. */
interface PreparationTexts {
  readonly written: (folder: string) => string;
  readonly send: string;
  readonly manifest: string;
  readonly page: string;
  readonly key: string;
  readonly repairs: string;
}

const TEXTS: Readonly<Record<Language, PreparationTexts>> = {
  nl: {
    written: (folder) => (folder === '.' ? 'Geschreven' : `Geschreven in ${folder}`),
    send: 'Te versturen',
    manifest: 'Manifest',
    page: 'Manifest, te lezen',
    key: 'Sleutel, blijft thuis',
    repairs: 'Herstellingen, blijft thuis',
  },
  en: {
    written: (folder) => (folder === '.' ? 'Written' : `Written in ${folder}`),
    send: 'To send',
    manifest: 'Manifest',
    page: 'Manifest, to read',
    key: 'Key, stays at home',
    repairs: 'Repairs, stay at home',
  },
};

export function preparationTexts(language: Language): PreparationTexts {
  return TEXTS[language];
}
