import type { OptionValues } from './command-spec.ts';
import { FILE_COMMANDS } from './file-commands.ts';
import { ORDER_COMMANDS } from './order-commands.ts';
import { SERVICE_COMMANDS } from './service-commands.ts';

/** Every command with its options: usage lines, `--help`, docs/cli.md and the parser all follow from this table. */
export const COMMANDS: typeof FILE_COMMANDS & typeof ORDER_COMMANDS & typeof SERVICE_COMMANDS = {
  ...FILE_COMMANDS,
  ...ORDER_COMMANDS,
  ...SERVICE_COMMANDS,
};

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES: readonly CommandName[] = Object.keys(COMMANDS) as CommandName[];

/** First words that several commands share. */
export const FAMILIES = ['reference', 'order', 'keys', 'audit'] as const;
export type Family = (typeof FAMILIES)[number];

export type OptionName<Command extends CommandName> = keyof (typeof COMMANDS)[Command]['options'] & string;

/** What a command is called with. */
export interface Call<Command extends CommandName> {
  readonly command: Command;
  readonly options: OptionValues<(typeof COMMANDS)[Command]['options']>;
  readonly operands: readonly string[];
}
export type AnyCall = { [Command in CommandName]: Call<Command> }[CommandName];
