import type { Language } from '@verrijk/core/messages';

/**
 * The language of everything that is said: `--lang`, else VERRIJK_LANG, else the locale of the system, else Dutch,
 * because the customer files and their owners are Dutch. A locale in a third language gives English.
 */
export function chooseLanguage(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const asked = languageOf(optionValue(args)) ?? languageOf(env['VERRIJK_LANG']);
  if (asked !== undefined) return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  if (locale === '' || /^(C|POSIX)\b/.test(locale)) return 'nl';
  return languageOf(locale) ?? 'en';
}

function optionValue(args: readonly string[]): string | undefined {
  const inline = args.findLast((arg) => arg.startsWith('--lang='));
  if (inline !== undefined) return inline.slice('--lang='.length);
  const at = args.lastIndexOf('--lang');
  return at < 0 ? undefined : args[at + 1];
}

function languageOf(locale: string | undefined): Language | undefined {
  if (locale === undefined) return undefined;
  return /^nl\b|^nl_/i.test(locale) ? 'nl' : /^en\b|^en_/i.test(locale) ? 'en' : undefined;
}
