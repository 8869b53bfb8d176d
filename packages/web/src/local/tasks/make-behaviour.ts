import { buildEnrichedBehaviour, describeBehaviour } from '@verrijk/report';
import type { ReportDocument } from '@verrijk/report';
import type { StepControl } from '@verrijk/steps';
import type { OpenFiles } from '../blobs/open-files.ts';
import { FEWEST_SHOWN } from '../local-engine.ts';
import type { BehaviourAsked } from '../local-engine.ts';
import { productVersion } from '../product-version.ts';

/** What the groups of an enriched file do, without a reference; undefined when nothing of it can be told. @throws VerrijkError as `buildEnrichedBehaviour` does */
export async function makeBehaviour(
  files: OpenFiles,
  { enriched, key, transactions, transactionOptions, groups, today, language }: BehaviourAsked,
  control: StepControl,
): Promise<ReportDocument | undefined> {
  const behaviour = await buildEnrichedBehaviour({
    enriched: files.table(enriched),
    ...(key !== undefined && { key: files.table(key) }),
    transactions: files.table(transactions),
    ...(transactionOptions !== undefined && { transactionOptions }),
    ...(groups !== undefined && { groups }),
    minimum: FEWEST_SHOWN,
    today,
    version: productVersion(),
    ...control,
  });
  const isTold = behaviour.behaviour.groups.some(({ customers }) => customers !== null && customers > 0);
  return isTold ? describeBehaviour(behaviour, language) : undefined;
}
