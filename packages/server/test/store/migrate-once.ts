/** A process that brings a database up to date, for tests to run several of at a time: `migrate-once.ts <url>`. */
import { migrate } from '../../src/store/migrate.ts';

await migrate(process.argv[2]!);
