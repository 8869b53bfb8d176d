import { buildAudienceReport, describeReport } from '@verrijk/report';
import type { StepControl } from '@verrijk/steps';
import type { OpenFiles } from '../blobs/open-files.ts';
import { FEWEST_SHOWN } from '../local-engine.ts';
import type { LocalReport, ReportAsked } from '../local-engine.ts';
import { productVersion } from '../product-version.ts';

/** Who the audience is, as `verrijk report` tells it. @throws VerrijkError as `buildAudienceReport` does */
export async function makeReport(files: OpenFiles, asked: ReportAsked, control: StepControl): Promise<LocalReport> {
  const { columns, bases, transactions, answers, compare, focus, minimum } = asked;
  const report = await buildAudienceReport({
    files: asked.tables.map((id) => files.table(id)),
    reference: files.reference(asked.reference),
    ...(columns !== undefined && { columns }),
    ...(bases !== undefined && { bases }),
    ...(transactions !== undefined && { transactions: files.table(transactions) }),
    ...(answers !== undefined && { answers: files.table(answers) }),
    ...(compare !== undefined && { compare: files.table(compare) }),
    ...(focus !== undefined && { focus }),
    ...(asked.transactionOptions !== undefined && { transactionOptions: asked.transactionOptions }),
    ...(asked.answersOptions !== undefined && { answersOptions: asked.answersOptions }),
    minimum: minimum ?? FEWEST_SHOWN,
    today: asked.today,
    version: productVersion(),
    ...control,
  });
  return { report, document: describeReport(report, asked.language) };
}
