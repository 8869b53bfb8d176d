import { describeSystem } from '@verrijk/core';
import type { LoadBackSystem } from '@verrijk/core';
import { appendedHeaders } from '../../enrich/appended-headers.ts';
import type { PlannedLoadBack } from '../plan/plan-load-back.ts';

/** The two files of a system. */
export type FileKind = 'rollback' | 'import';

/** The plan to read, in the output folder. */
export const PLAN_PAGE = 'plan.html';
/** The plan as data. */
export const PLAN_DATA = 'plan.json';
/** What describes the files of all systems. */
export const DATA_PACKAGE = 'datapackage.json';

const NAMES: Readonly<Record<FileKind, string>> = { rollback: 'terugdraaien', import: 'importeren' };

/** Where a system's file stands in the output folder. */
export function importPath(system: LoadBackSystem, kind: FileKind): string {
  return `${system}/${NAMES[kind]}-${system}.${describeSystem(system).form.kind}`;
}

/** The headers of a system's files; a key has that of the export where the system has none of its own. */
export function importHeaders(
  system: LoadBackSystem,
  { plan, export: { id } }: Pick<PlannedLoadBack, 'plan' | 'export'>,
): readonly [key: string, group: string] {
  const { keyHeader, groupHeader } = describeSystem(system);
  const [marked] = appendedHeaders(plan.fictional, false, []) as [string];
  const [plain] = appendedHeaders(false, false, []) as [string];
  return [keyHeader ?? (id.header === '' ? 'Klant-ID' : id.header), groupHeader + marked.slice(plain.length)];
}
