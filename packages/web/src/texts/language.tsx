import type { Language } from '@verrijk/core/messages';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { browserTexts } from '../kept/text-store.ts';

interface LanguageChoice {
  readonly language: Language;
  /** From now on, in this browser. */
  readonly setLanguage: (language: Language) => void;
  /** The same, unless somebody chose another here before. */
  readonly proposeLanguage: (language: Language) => void;
}

/** Not the list of core: that comes with every sentence there is. */
const LANGUAGES: readonly Language[] = ['nl', 'en'];
const KEPT_AS = 'verrijk.language';
const Choice = createContext<LanguageChoice | undefined>(undefined);

/** Everything within is in the language that was chosen here before; Dutch when none was. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, show] = useState<Language>(keptLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => {
    const setLanguage = (chosen: Language): void => {
      browserTexts.write(KEPT_AS, chosen);
      show(chosen);
    };
    const proposeLanguage = (own: Language): void => {
      if (readKept() === undefined) setLanguage(own);
    };
    return { language, setLanguage, proposeLanguage };
  }, [language]);
  return <Choice value={choice}>{children}</Choice>;
}

/** In which language pages begin in this browser. */
export function keptLanguage(): Language {
  return readKept() ?? 'nl';
}

function readKept(): Language | undefined {
  const kept = browserTexts.read(KEPT_AS);
  return LANGUAGES.find((each) => each === kept);
}

/** The language of the page, and how it is changed. */
export function useLanguage(): LanguageChoice {
  const choice = use(Choice);
  if (choice === undefined) throw new Error('outside of LanguageProvider');
  return choice;
}

/** Words of a subject in both languages; the compiler sees to it that both have all of them. */
export interface Texts<Words> {
  readonly nl: Words;
  readonly en: Words;
}

/** The words of a subject in the language of the page. */
export function useTexts<Words>(texts: Texts<Words>): Words {
  return texts[useLanguage().language];
}
