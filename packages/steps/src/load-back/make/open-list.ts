import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import type { PlannedLoadBack } from '../plan/plan-load-back.ts';
import { DeviationList } from '../write/deviation-list.ts';
import type { MeasuredSink, WrittenFile } from '../write/output-folder.ts';
import type { LoadBackFolder } from './load-back-folder.ts';

/** A list of what is wrong in the making. */
export interface OpenList {
  readonly path: string;
  readonly sink: MeasuredSink;
  readonly deviations: DeviationList;
}

/** Starts the list under a name that is free, for it must be written whatever is there. */
export async function openList(
  planned: PlannedLoadBack,
  language: Language,
  folder: LoadBackFolder,
): Promise<OpenList> {
  const { loadBack } = catalogue(language);
  const labels = { ...loadBack.deviationLabels, conflict: loadBack.changes.conflict.label };
  const path = await folder.freeName('afwijkingen', '.csv');
  const sink = await folder.open(path);
  return { path, sink, deviations: new DeviationList(planned, sink, labels) };
}

/** Completes the list, when there is one. */
export async function closeList(list: OpenList | undefined): Promise<readonly WrittenFile[]> {
  if (list === undefined) return [];
  const { path, sink, deviations } = list;
  await deviations.finish();
  await sink.commit();
  return [{ path, kind: 'deviations', rows: deviations.rows, sha256: sink.sha256(), bytes: sink.bytes }];
}
