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
export { withShownValues } from './check/shown-value.ts';
export { columnError, listColumns, settleColumns } from './columns/settle-columns.ts';
export type { ColumnRequest, SettledColumns } from './columns/settle-columns.ts';
export { enrichTable } from './enrich/enrich-table.ts';
export type { EnrichmentRequest } from './enrich/enrich-table.ts';
export type { EnrichmentFacts } from './enrich/enrichment-facts.ts';
export { formatPage } from './pages/format-page.ts';
export { PAGE_WORDS } from './pages/page-words.ts';
export type { PageWords } from './pages/page-words.ts';
export type {
  BarRow,
  BarsBlock,
  Block,
  FactsBlock,
  HeadingBlock,
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
