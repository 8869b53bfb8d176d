import { describeSystem } from '@verrijk/core';
import { planLoadBack } from '@verrijk/steps';
import type { LoadBackPlan, PlannedLoadBack, StepControl } from '@verrijk/steps';
import type { OpenFiles } from '../blobs/open-files.ts';
import type { LoadBackAsked } from '../local-engine.ts';

/** What loading back would do, as `verrijk load-back --dry-run` tells it. @throws VerrijkError as `planLoadBack` does */
export async function planOwnLoadBack(
  files: OpenFiles,
  asked: LoadBackAsked,
  control: StepControl,
): Promise<LoadBackPlan> {
  return (await planAsked(files, asked, control)).plan;
}

/** The plan with all that is needed to carry it out. */
export async function planAsked(
  files: OpenFiles,
  { key, manifest, columns, systems, allowed, ...tables }: LoadBackAsked,
  control: StepControl,
): Promise<PlannedLoadBack> {
  return await planLoadBack({
    export: files.table(tables.export),
    enriched: files.table(tables.enriched),
    ...(key !== undefined && { key: files.table(key) }),
    ...(manifest !== undefined && { manifest }),
    columns,
    allowed,
    needsEmail: systems.some((system) => describeSystem(system).key === 'email'),
    ...control,
  });
}
