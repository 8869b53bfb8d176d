import type { LocalEngine, OpenedTable } from '../../local/local-engine.ts';
import type { GivenFile } from '../../table/load-back/load-back-files.ts';

/** Does something with files that are open in the worker for as long as it takes; a file that is not given is not there. */
export async function withOpened<Name extends string, Result>(
  engine: LocalEngine,
  files: Readonly<Record<Name, GivenFile | undefined>>,
  work: (tables: Readonly<Record<Name, OpenedTable | undefined>>) => Promise<Result>,
): Promise<Result> {
  const opened: Partial<Record<Name, OpenedTable>> = {};
  try {
    for (const name of Object.keys(files) as Name[]) {
      const file = files[name];
      if (file !== undefined) opened[name] = await engine.open(await file.read(), file.name);
    }
    return await work(opened as Readonly<Record<Name, OpenedTable | undefined>>);
  } finally {
    for (const table of Object.values<OpenedTable | undefined>(opened))
      if (table !== undefined) await engine.close(table.id);
  }
}
