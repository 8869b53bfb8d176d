import { config } from 'zod';

/** Schemas turn into code when they are made, where that is allowed; the policy of these pages does not. Imported before any schema is. */
config({ jitless: true });
