import { buildEnrichedBehaviour, describeBehaviour } from '@verrijk/report';
import type { ReportDocument } from '@verrijk/report';
import type { StepControl } from '@verrijk/steps';
import { FEWEST_SHOWN } from '../local-engine.ts';
import type { BehaviourAsked } from '../local-engine.ts';
import { productVersion } from '../product-version.ts';
import type { OpenFiles } from './open-files.ts';

/** What the groups of an enriched file do, without a reference. @throws VerrijkError as `buildEnrichedBehaviour` does */
export async function makeBehaviour(
  files: OpenFiles,
  { enriched, key, transactions, transactionOptions, groups, today, language }: BehaviourAsked,
  control: StepControl,
): Promise<ReportDocument> {
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
  return describeBehaviour(behaviour, language);
}
