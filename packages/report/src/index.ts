export type {
  AnswersReport,
  AreaProfile,
  AudienceReport,
  BaseFacts,
  BehaviourReport,
  ComparisonReport,
  Count,
  GroupBehaviour,
  GroupInBase,
  GroupProfile,
  Hidden,
  MissingReport,
  ReportedFile,
  WhereReport,
} from './audience-report.ts';
export type {
  ChartBlock,
  ChartSeries,
  KeyFigure,
  ReportBlock,
  ReportChart,
  ReportDocument,
  ReportSection,
  ReportTable,
  Value,
  ValueKind,
} from './document/report-document.ts';
export { buildAudienceReport } from './build-report.ts';
export type { ReportRequest } from './build-report.ts';
export { buildEnrichedBehaviour } from './behaviour/enriched-behaviour.ts';
export type { EnrichedBehaviour, EnrichedBehaviourRequest, NamedGroup } from './behaviour/enriched-behaviour.ts';
export { describeBehaviour } from './document/describe-behaviour.ts';
export { formatValue } from './document/format-value.ts';
export { describeReport } from './document/describe-report.ts';
