export { CertainRepairs } from './check/certain-repairs.ts';
export type { CertainRepair } from './check/certain-repairs.ts';
export { STEP_CODES } from './check/check-report.ts';
export type {
  CheckReport,
  CountingReport,
  FindingReport,
  ForecastReport,
  IdentityReport,
  NamedColumn,
  PeriodReport,
  PriceReport,
  ProviderReport,
  StepCode,
} from './check/check-report.ts';
export { checkTable } from './check/check-table.ts';
export type { CheckFacts, CheckRequest } from './check/check-table.ts';
export { RowsToRepair } from './check/rows-to-repair.ts';
export type { RowToRepair } from './check/rows-to-repair.ts';
export { writeErrors } from './check/write-errors.ts';
export type { ErrorListRequest, WrittenErrorList } from './check/write-errors.ts';
export { KNOWN_GROUP_NAMES } from './columns/known-group-names.ts';
export { columnError, findColumns, listColumns, settleColumns } from './columns/settle-columns.ts';
export type { AskedColumns, ColumnRequest, SettledColumns } from './columns/settle-columns.ts';
export { enrichTable } from './enrich/enrich-table.ts';
export type { EnrichmentRequest } from './enrich/enrich-table.ts';
export type { EnrichmentFacts } from './enrich/enrichment-facts.ts';
export { appendGroups } from './load-back/write/append-groups.ts';
export type { AppendOutput } from './load-back/write/append-groups.ts';
export { formatDataPackage } from './load-back/write/format-data-package.ts';
export type { DataPackageTexts } from './load-back/write/format-data-package.ts';
export { DeviationList } from './load-back/write/deviation-list.ts';
export type { DeviationLabels } from './load-back/write/deviation-list.ts';
export { DATA_PACKAGE, importPath, PLAN_DATA, PLAN_PAGE } from './load-back/write/load-back-paths.ts';
export type { LoadBackFolder } from './load-back/make/load-back-folder.ts';
export type { LoadBackReport } from './load-back/make/load-back-report.ts';
export { loadBackPaths, makeLoadBack, reportLoadBackPlan } from './load-back/make/make-load-back.ts';
export type { LoadBackMaking } from './load-back/make/make-load-back.ts';
export { buildLoadBackPage } from './load-back/page/load-back-page.ts';
export type { LoadBackPageOptions } from './load-back/page/load-back-page.ts';
export { loadBackWords } from './load-back/words/load-back-words.ts';
export type { LoadBackWords } from './load-back/words/load-back-words.ts';
export type { LoadBackPlan, LoadBackProof, LoadBackStop, LoadBackTable } from './load-back/plan/load-back-plan.ts';
export type { MeasuredSink, OutputFolder, WrittenFile } from './load-back/write/output-folder.ts';
export { readReturned } from './load-back/plan/read-returned.ts';
export type { ReadReturned, ReturnedRequest } from './load-back/plan/read-returned.ts';
export { planLoadBack } from './load-back/plan/plan-load-back.ts';
export type { LoadBackRequest, PlannedLoadBack } from './load-back/plan/plan-load-back.ts';
export type { LoadBackColumns, NamedTable } from './load-back/plan/settle-load-back.ts';
export type { LeftOut } from './load-back/write/system-files.ts';
export { writeLoadBack } from './load-back/write/write-load-back.ts';
export type { LoadBackOutput, SystemResult, WrittenLoadBack } from './load-back/write/write-load-back.ts';
export { escapeHtml } from './pages/escape-html.ts';
export { formatPage } from './pages/format-page.ts';
export { PAGE_STYLE } from './pages/page-style.ts';
export { PAGE_TOKENS } from './pages/page-tokens.ts';
export type {
  BarRow,
  BarsBlock,
  Block,
  FactsBlock,
  FigureBlock,
  HeadingBlock,
  KeyFiguresBlock,
  ListBlock,
  NoteBlock,
  NoteTone,
  Page,
  ParagraphBlock,
  StepsBlock,
  TableBlock,
} from './pages/page.ts';
export { mergeProfile } from './profile/profile.ts';
export type { Profile } from './profile/profile.ts';
export { formatProfile, parseProfile } from './profile/profile-file.ts';
export { deliveryNames } from './prepare/delivery-name.ts';
export type { DeliveryNames, DeliverySubject } from './prepare/delivery-name.ts';
export { describeDelivery, KEPT_DAYS } from './prepare/describe-delivery.ts';
export type { DescribedDelivery } from './prepare/describe-delivery.ts';
export { NOT_BILLABLE } from './prepare/not-billable.ts';
export { buildManifestPage } from './prepare/manifest-page.ts';
export type { ManifestPageOptions } from './prepare/manifest-page.ts';
export { prepareDelivery } from './prepare/prepare-delivery.ts';
export type { PreparationFacts, PreparationRequest, PreparationSinks } from './prepare/prepare-delivery.ts';
export { buildReference } from './reference/build-reference.ts';
export type {
  ReferenceBuildRequest,
  ReferenceBuildResult,
  ReferenceInput,
  SourceColumnFacts,
} from './reference/build-reference.ts';
export { countReference } from './reference/count-reference.ts';
export type { ReferenceCounts } from './reference/count-reference.ts';
export type { SourceOverrides } from './reference/source-columns.ts';
export type { SourceText } from './reference/source-text.ts';
export { passControl } from './step-control.ts';
export type { StepControl } from './step-control.ts';
