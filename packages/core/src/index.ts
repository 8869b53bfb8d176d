export { addressCells } from './address/address-columns.ts';
export type { AddressColumns } from './address/address-columns.ts';
export { isPoBox } from './address/house-number.ts';
export { formatPostcode, parsePostcode, postcodeDigits, postcodeIndex } from './address/postcode.ts';
export type { PostcodeIndex, PostcodeReading } from './address/postcode.ts';
export { readAddress } from './address/read-address.ts';
export type { AddressCells, AddressReading } from './address/read-address.ts';
export { repairHouseNumber, repairPostcode } from './address/repair-cell.ts';
export type { CellRepair } from './address/repair-cell.ts';
export { RULE_NAMES } from './address/rule-name.ts';
export type { RuleName } from './address/rule-name.ts';
export { normalizeSuffix, packSuffix, unpackSuffix } from './address/suffix.ts';
export type { SuffixKey } from './address/suffix.ts';
export { parseCents, readCents } from './amounts/read-cents.ts';
export { NO_RATING, readRating } from './answers/read-rating.ts';
export { CellBatch, CellColumn, CellKind, EMPTY_CELL } from './cells/cell-batch.ts';
export type { Cell } from './cells/cell-batch.ts';
export { LabelBatch, LabelTable } from './cells/label-batch.ts';
export type { ActivityCounts, ActivityOptions } from './checking/activity-count.ts';
export { findInAddress } from './checking/address-findings.ts';
export type { AddressExists, CellFinding } from './checking/address-findings.ts';
export { CustomerCheck } from './checking/customer-check.ts';
export type { CustomerCheckOptions, CustomerCheckResult, RowFinding } from './checking/customer-check.ts';
export type { FindingCount, FindingExample } from './checking/finding-tally.ts';
export { withLostZeros } from './checking/identity-check.ts';
export type { IdentityCounts } from './checking/identity-check.ts';
export { RECORD_CLASSES, RecordClassifier } from './checking/record-class.ts';
export type { RecordClass } from './checking/record-class.ts';
export { COLUMN_ROLES } from './columns/column-role.ts';
export type { ColumnMap, ColumnRole } from './columns/column-role.ts';
export { detectGroupColumn } from './columns/headed/detect-group-column.ts';
export type { GroupColumnChoice } from './columns/headed/detect-group-column.ts';
export type { ListColumnProblem } from './columns/headed/list-column-problem.ts';
export { ANSWERS_ID_FLAG, detectAnswerColumns } from './columns/answers/detect-answer-columns.ts';
export type { AnswerColumnOptions, AnswerColumns, QuestionColumn } from './columns/answers/detect-answer-columns.ts';
export { chooseSheet } from './columns/choose-sheet.ts';
export type { SampledSheet, SheetChoice } from './columns/choose-sheet.ts';
export { detectDateColumn } from './columns/headed/detect-date-column.ts';
export type { DateColumnChoice } from './columns/headed/detect-date-column.ts';
export { detectEmailColumn } from './columns/headed/detect-email-column.ts';
export type { EmailColumnChoice } from './columns/headed/detect-email-column.ts';
export { findNamedColumns, formatColumnLetter } from './columns/column-name.ts';
export type { FindColumnOptions } from './columns/headed/headed-column.ts';
export { COLUMN_FLAGS } from './columns/column-problem.ts';
export type { ColumnCandidate, ColumnProblem } from './columns/column-problem.ts';
export type { ColumnSampleRow } from './columns/column-profile.ts';
export { detectColumns } from './columns/detect-columns.ts';
export type { ColumnDetection, ColumnOptions } from './columns/detect-columns.ts';
export type { ColumnEvidence } from './columns/sampled-column.ts';
export { detectTransactionColumns } from './columns/transactions/detect-transaction-columns.ts';
export type {
  TransactionColumnOptions,
  TransactionColumns,
} from './columns/transactions/detect-transaction-columns.ts';
export { TRANSACTION_FLAGS, TRANSACTION_ROLES } from './columns/transactions/transaction-role.ts';
export type { TransactionRole } from './columns/transactions/transaction-role.ts';
export { formatManifest, LEFT_OUT_REASONS, parseManifest } from './delivery/manifest.ts';
export type { DeliveredFile, DeliveryManifest, LeftOutReason } from './delivery/manifest.ts';
export { deliverAddress } from './delivery/delivered-address.ts';
export type { DeliveredAddress, DeliveryForm } from './delivery/delivered-address.ts';
export { findPersonalData, PERSONAL_DATA_KINDS } from './delivery/personal-data.ts';
export type { DeliveredRole, PersonalDataKind } from './delivery/personal-data.ts';
export { findPersonalDataIn, PersonalDataSearch } from './delivery/personal-data-search.ts';
export type { PersonalDataHit } from './delivery/personal-data-search.ts';
export { Pseudonyms } from './delivery/pseudonyms.ts';
export { repeatsNumber } from './delivery/repeats-number.ts';
export { shownText } from './delivery/shown-text.ts';
export { Enricher } from './enrichment/enricher.ts';
export type { EnricherOptions, Explanation, MatchDetail } from './enrichment/enricher.ts';
export type { EnrichmentCounts } from './enrichment/enrichment-tally.ts';
export { buildFictionalReference } from './fictional/fictional-reference.ts';
export {
  FICTIONAL_MARK,
  FictionalCountry,
  fictionalSuffix,
  MAX_FICTIONAL_ADDRESSES,
} from './fictional/fictional-country.ts';
export type { FictionalAddressBatch, FictionalArea, FictionalOptions } from './fictional/fictional-country.ts';
export { FICTIONAL_CUSTOMER_HEADERS, generateFictionalCustomers } from './fictional/customers/fictional-customers.ts';
export { FICTIONAL_EXPORT_HEADERS } from './fictional/export/export-columns.ts';
export { generateFictionalExport } from './fictional/export/fictional-export.ts';
export { FICTIONAL_ANSWER_HEADERS, generateFictionalAnswers } from './fictional/transactions/fictional-answers.ts';
export {
  FICTIONAL_TRANSACTION_HEADERS,
  generateFictionalTransactions,
} from './fictional/transactions/fictional-transactions.ts';
export { PLANTED_TRUTH } from './fictional/transactions/planted-truth.ts';
export { FICTIONAL_MODEL } from './fictional/fictional-model.ts';
export type { FictionalSuffix } from './fictional/fictional-suffix.ts';
export { CHECK_FINDING_CODES, CHECK_SEVERITIES } from './findings/check-finding.ts';
export type { CheckFindingCode, CheckSeverity } from './findings/check-finding.ts';
export { FINDING_CODES } from './findings/finding.ts';
export type { FindingCode } from './findings/finding.ts';
export { PROBLEM_CODES } from './findings/problem-code.ts';
export type { ProblemCode } from './findings/problem-code.ts';
export { VerrijkError } from './findings/verrijk-error.ts';
export { damageOfId } from './ids/id-damage.ts';
export { IdDigest } from './ids/id-digest.ts';
export type { IdCounts } from './ids/id-ledger.ts';
export { IdTable, NO_ID } from './ids/id-table.ts';
export { SlotValues } from './ids/slot-values.ts';
export { AddressKeys } from './load-back/address-keys.ts';
export { changeOf, CUSTOMER_CHANGES } from './load-back/customer-change.ts';
export type { CustomerChange } from './load-back/customer-change.ts';
export { DeliveryKey } from './load-back/delivery-key.ts';
export { EmailGroups, textAfter } from './load-back/email-groups.ts';
export { ExportedCustomers } from './load-back/exported-customers.ts';
export { GroupTexts } from './load-back/group-texts.ts';
export { countLoadBack, DEVIATIONS } from './load-back/load-back-counts.ts';
export type { Deviation, EditionShift, GroupMove, LoadBackCounts } from './load-back/load-back-counts.ts';
export { CONFLICT, ReturnedGroups } from './load-back/returned-groups.ts';
export { describeSystem } from './load-back/systems/describe-system.ts';
export { LOAD_BACK_SYSTEMS } from './load-back/systems/system-description.ts';
export type { ImportForm, LoadBackSystem, SystemDescription } from './load-back/systems/system-description.ts';
export { JsonObject, parseJsonObject } from './json/json-object.ts';
export { ENRICHED_OUTCOMES, MATCH_LEVELS, OUTCOMES } from './matching/outcome.ts';
export type { MatchLevel, Outcome } from './matching/outcome.ts';
export { additionsAt } from './matching/additions-at.ts';
export type { AdditionsAt } from './matching/additions-at.ts';
export { AddressMatcher } from './matching/address-matcher.ts';
export { BatchMatcher } from './matching/batch-matcher.ts';
export { OwnGroups, ReferenceGroups } from './matching/household-groups.ts';
export type { HouseholdGroups } from './matching/household-groups.ts';
export type { Match } from './matching/match.ts';
export { RegisterForecast } from './matching/register-forecast.ts';
export { DayColumn } from './periods/day-column.ts';
export { formatDay, monthsBefore, NO_DAY, yearsBefore } from './periods/day.ts';
export type { Day } from './periods/day.ts';
export type { DayOrder } from './periods/numeric-day.ts';
export { parseDay } from './periods/parse-day.ts';
export { parseSince } from './periods/parse-since.ts';
export { checkPrivacyStatement } from './privacy-statement/check-privacy-statement.ts';
export type { PrivacyCheck } from './privacy-statement/check-privacy-statement.ts';
export { PRIVACY_POINTS } from './privacy-statement/privacy-point.ts';
export type { PrivacyPoint, PrivacyPointResult } from './privacy-statement/privacy-point.ts';
export { calculatePrice } from './providers/calculate-price.ts';
export type { Price, PriceLine } from './providers/calculate-price.ts';
export { DEFAULT_PROVIDERS } from './providers/default-providers.ts';
export { findProvider } from './providers/find-provider.ts';
export type { OrganisationPlace, ProviderChoice } from './providers/find-provider.ts';
export { parseProviders } from './providers/parse-providers.ts';
export { parsePriceList } from './providers/price-list.ts';
export type { PriceList } from './providers/price-list.ts';
export { isNearMiss, placeKey } from './providers/place-name.ts';
export { settleProvider } from './providers/settle-provider.ts';
export type { SettledProvider } from './providers/settle-provider.ts';
export type { Provider, ProviderConfig, ProviderRegion } from './providers/provider.ts';
export { CULTURELE_DOELGROEPEN_2021, MISSING_FROM_2021 } from './reference/culturele-doelgroepen-2021.ts';
export { EARLIER_EDITIONS } from './reference/earlier-editions.ts';
export type { EarlierEdition } from './reference/earlier-editions.ts';
export { BatchLookup } from './reference/batch-lookup.ts';
export {
  CONTESTED,
  HouseholdReference,
  NO_SEGMENT,
  NOT_FOUND,
  openReference,
} from './reference/household-reference.ts';
export type { Area } from './reference/household-reference.ts';
export { crc32 } from './reference/crc32.ts';
export type { Crc32 } from './reference/crc32.ts';
export { ReferenceBuilder } from './reference/reference-builder.ts';
export type { AreaNames, BuiltReference, ReferenceOptions } from './reference/reference-builder.ts';
export type { ReferenceHeader } from './reference/reference-format.ts';
export { groupKey, parseSegmentModel } from './reference/segment-model.ts';
export type { SegmentGroup, SegmentModel } from './reference/segment-model.ts';
export { ReferenceSource, SOURCE_ROLES } from './reference/reference-source.ts';
export type { SourceReport, SourceRole } from './reference/reference-source.ts';
