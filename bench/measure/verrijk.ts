import { fileURLToPath } from 'node:url';

/** The command as a user runs it. */
export const VERRIJK: string = fileURLToPath(new URL('../../packages/cli/bin/verrijk.js', import.meta.url));
