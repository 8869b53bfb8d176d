/** One option of a command. What it means is said in `messages`; what a value may be is said here. */
export type OptionSpec =
  | { readonly kind: 'flag'; readonly short?: string }
  | { readonly kind: 'text'; readonly value: Placeholder; readonly short?: string }
  | {
      readonly kind: 'number';
      readonly value: Placeholder;
      readonly minimum: number;
      readonly maximum: number;
      readonly whole: boolean;
      readonly byDefault?: number;
    }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly byDefault?: string }
  /** Any of the choices: the option repeated, or with commas between them. */
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  /** Any number of texts, each with the option before it; a comma is part of the text. */
  | { readonly kind: 'texts'; readonly value: Placeholder; readonly short?: string };

/** What stands between angle brackets in a usage line; each language has its own word for it. */
export type Placeholder =
  | 'file'
  | 'reference'
  | 'csv'
  | 'json'
  | 'folder'
  | 'name'
  | 'column'
  | 'sheet'
  | 'number'
  | 'percentage'
  | 'customers'
  | 'enriched'
  | 'date'
  | 'postcode'
  | 'html'
  | 'area'
  | 'transactions'
  | 'survey'
  | 'group'
  | 'document'
  | 'host'
  | 'backup'
  | 'url'
  | 'order'
  | 'amount'
  | 'pdf'
  | 'hash';

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export interface CommandSpec {
  /** What must stand behind the command, in order. */
  readonly operands?: readonly Placeholder[];
  /** Whether the operands may be left out. */
  readonly optional?: boolean;
  /** Whether the last operand may be given several times. */
  readonly many?: boolean;
  readonly options: OptionSpecs;
  /** Options without which the command cannot run. */
  readonly required?: readonly string[];
  /** Whole command lines; what each does is said in `messages`. */
  readonly examples: readonly string[];
}

/** The values of parsed options: a flag that was not given is false, anything else undefined unless it has a default. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends { kind: 'flag' }
    ? boolean
    : Specs[Name] extends { kind: 'list'; choices: readonly (infer Choice)[] }
      ? readonly Choice[]
      : Specs[Name] extends { kind: 'texts' }
        ? readonly string[]
        : Specs[Name] extends { kind: 'choice'; choices: readonly (infer Choice)[]; byDefault: string }
          ? Choice
          : Specs[Name] extends { kind: 'choice'; choices: readonly (infer Choice)[] }
            ? Choice | undefined
            : Specs[Name] extends { kind: 'number'; byDefault: number }
              ? number
              : Specs[Name] extends { kind: 'number' }
                ? number | undefined
                : string | undefined;
};
