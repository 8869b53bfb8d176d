import type { ReportDocument } from '@verrijk/report';
import type { StepControl } from '@verrijk/steps';
import type { OpenFiles } from './blobs/open-files.ts';
import { openOwnReference } from './blobs/open-reference.ts';
import { openTable } from './blobs/open-table.ts';
import type { BehaviourAsked, LocalFile, LocalReport, ReportAsked } from './local-engine.ts';
import { checkCustomers } from './tasks/check-customers.ts';
import { enrichCustomers } from './tasks/enrich-customers.ts';
import { findTableColumns } from './tasks/find-table-columns.ts';
import { listErrors } from './tasks/list-errors.ts';
import { makeOwnLoadBack } from './tasks/make-own-load-back.ts';
import { planOwnLoadBack } from './tasks/plan-own-load-back.ts';
import { prepareCustomers } from './tasks/prepare-customers.ts';
import type { FormAsked } from './tasks/write-report.ts';

/** All that the worker does, by name; each takes the open files, what is asked, and how it is followed and stopped. */
export const LOCAL_TASKS = {
  open: openTable,
  openReference: openOwnReference,
  close: async (files: OpenFiles, { id }: { readonly id: number }): Promise<void> => await files.close(id),
  findColumns: findTableColumns,
  check: checkCustomers,
  writeErrors: listErrors,
  prepare: prepareCustomers,
  enrich: enrichCustomers,
  planLoadBack: planOwnLoadBack,
  writeLoadBack: makeOwnLoadBack,
  // What makes reports is large, and only loaded when one is asked for.
  report: async (files: OpenFiles, asked: ReportAsked, control: StepControl): Promise<LocalReport> =>
    await (await import('./tasks/make-report.ts')).makeReport(files, asked, control),
  behaviour: async (
    files: OpenFiles,
    asked: BehaviourAsked,
    control: StepControl,
  ): Promise<ReportDocument | undefined> =>
    await (await import('./tasks/make-behaviour.ts')).makeBehaviour(files, asked, control),
  writeReport: async (_files: OpenFiles, asked: FormAsked): Promise<LocalFile> =>
    await (await import('./tasks/write-report.ts')).writeReport(asked),
};

export type LocalTasks = typeof LOCAL_TASKS;
export type TaskName = keyof LocalTasks;
/** What a task is asked. */
export type TaskAsked<Name extends TaskName> = Parameters<LocalTasks[Name]>[1];
/** What a task answers. */
export type TaskAnswer<Name extends TaskName> = Awaited<ReturnType<LocalTasks[Name]>>;
