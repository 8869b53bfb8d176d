import type { Language } from '@verrijk/core/messages';
import type { Placeholder } from '../usage/command-spec.ts';
import type { CommandName, OptionName } from '../usage/commands.ts';
import type { ORDER_COMMANDS } from '../usage/order-commands.ts';
import type { SERVICE_COMMANDS } from '../usage/service-commands.ts';

export interface CommandTexts<Command extends CommandName> {
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What one wants to know before running it. */
  readonly description: readonly string[];
  readonly options: Readonly<Record<OptionName<Command>, string>>;
  /** What each example does, in the order of the table of commands. */
  readonly examples: readonly string[];
}

/** The options that say which column is what: the same for every command that reads a customer file. */
export type ColumnOption =
  | 'sheet'
  | 'id'
  | 'postcode'
  | 'house-number'
  | 'house-letter'
  | 'addition'
  | 'address'
  | 'place'
  | 'country'
  | 'no-header';

/** All that `--help` says in one language. The compiler sees to it that no command or option goes without a text. */
export interface HelpTexts {
  readonly tagline: string;
  readonly usage: string;
  readonly commandWord: string;
  readonly optionsWord: string;
  readonly headings: { readonly commands: string; readonly options: string; readonly examples: string };
  readonly required: string;
  readonly byDefault: (value: string) => string;
  /** At the end of the list of commands. */
  readonly more: readonly string[];
  /** After a mistake on the command line. */
  readonly seeHelp: (command: string) => string;
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  readonly commands: { readonly [Command in CommandName]: CommandTexts<Command> };
}

/** What is said of the commands for the service, and of those for an order. */
export type ServiceHelp = Pick<HelpTexts['commands'], keyof typeof SERVICE_COMMANDS>;
export type OrderHelp = Pick<HelpTexts['commands'], keyof typeof ORDER_COMMANDS>;

/** Loads the texts of one language only: help must be quick. */
export async function helpTexts(language: Language): Promise<HelpTexts> {
  return language === 'nl' ? (await import('./help-nl.ts')).helpNl : (await import('./help-en.ts')).helpEn;
}
