import { isatty } from 'node:tty';

/** What a command sees of the world around it; a test gives another. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Outlet;
  readonly stderr: Outlet;
  /** Milliseconds from some fixed moment. */
  readonly now: () => number;
  /** The day that it is here, as ISO has it: "2026-01-31". */
  readonly today: () => string;
}

export interface Outlet {
  readonly isTerminal: boolean;
  /** Width in columns. */
  readonly columns: number;
  readonly hasColour: boolean;
  write(text: string): void;
}

/** The process that we run in. */
export function processWorld(): World {
  return {
    env: process.env,
    stdout: outlet(process.stdout, 1),
    stderr: outlet(process.stderr, 2),
    now: () => performance.now(),
    today: () => {
      const now = new Date();
      const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
      return parts.map((part) => String(part).padStart(2, '0')).join('-');
    },
  };
}

function outlet(stream: NodeJS.WriteStream, descriptor: 1 | 2): Outlet {
  const isTerminal = isatty(descriptor);
  const noColour = (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb';
  return {
    isTerminal,
    columns: isTerminal ? Math.min(100, Math.max(20, stream.columns)) : 80,
    hasColour: isTerminal && !noColour,
    write: (text) => void stream.write(text),
  };
}
