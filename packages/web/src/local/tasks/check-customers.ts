import { CertainRepairs, checkTable } from '@verrijk/steps';
import type { CheckRequest, StepControl } from '@verrijk/steps';
import type { OpenFiles } from '../blobs/open-files.ts';
import { MOST_REPAIRS } from '../local-engine.ts';
import type { CheckAsked, CheckOutcome } from '../local-engine.ts';
import { productVersion } from '../product-version.ts';

/** What is in a file, and whether it is fit, as `verrijk check` finds it. @throws VerrijkError `sheet.*`, `column.*` or `file.*` */
export async function checkCustomers(files: OpenFiles, asked: CheckAsked, control: StepControl): Promise<CheckOutcome> {
  const { file, name } = files.table(asked.table);
  const certain = new CertainRepairs(MOST_REPAIRS);
  const facts = await checkTable(file, name, { ...checkRequest(files, asked), certain, ...control });
  return { facts, version: productVersion(), repairs: certain.list(), repairable: certain.size };
}

/** What is asked of a check, whatever becomes of its answer. */
export function checkRequest(files: OpenFiles, asked: CheckAsked): CheckRequest {
  const { columns, today, dateColumn, activeSince, isOnlyActive, priceList, register } = asked;
  return {
    columns,
    today,
    provider: null,
    ...(dateColumn !== undefined && { dateColumn }),
    ...(activeSince !== undefined && { activeSince }),
    ...(isOnlyActive !== undefined && { isOnlyActive }),
    ...(priceList !== undefined && { priceList }),
    ...(register !== undefined && { register: files.reference(register) }),
  };
}
