import { CULTURELE_DOELGROEPEN_2021, ReferenceSource, VerrijkError, formatColumnLetter, groupKey } from '@verrijk/core';
import type { AreaNames, BuiltReference, ColumnSampleRow, SegmentModel, SourceReport } from '@verrijk/core';
import { readDelimited } from '@verrijk/files';
import type { StepControl } from '../step-control.ts';
import { readSourceSample } from './read-source-sample.ts';
import { settleSourceColumns } from './source-columns.ts';
import type { SourceColumn, SourceOverrides } from './source-columns.ts';
import type { SourceText } from './source-text.ts';

/** A CSV file that a reference is built of. It is opened twice: for its first rows, and for all of them. */
export interface ReferenceInput {
  /** As the result names it. */
  readonly path: string;
  readonly open: () => Promise<SourceText>;
}

/** What a reference is built of, and what it is called. */
export interface ReferenceBuildRequest extends StepControl {
  readonly inputs: readonly ReferenceInput[];
  readonly model: SegmentModel | undefined;
  /** Where each PC4 lies; asked for when the inputs have been looked at. */
  readonly areas: (() => Promise<ReadonlyMap<number, AreaNames>>) | undefined;
  readonly name: string | undefined;
  readonly edition: string | undefined;
  readonly columns: SourceOverrides;
  /** ISO day. */
  readonly builtOn: string;
}

/** What a column of an input was taken for, by what it is. */
export type SourceColumnFacts = Readonly<Record<string, { readonly letter: string; readonly header: string }>>;

/** The reference and what was noticed while it was built. */
export interface ReferenceBuildResult {
  readonly built: BuiltReference;
  readonly source: SourceReport;
  readonly inputs: readonly { readonly path: string; readonly columns: SourceColumnFacts }[];
  /** Groups that neither the given model nor the shipped one has, with their rows. */
  readonly unknownGroups: Readonly<Record<string, number>>;
}

interface Input {
  readonly path: string;
  readonly file: SourceText;
  readonly columns: readonly SourceColumn[];
  readonly sample: readonly ColumnSampleRow[];
}

/** Makes a household reference of CSV files. @throws VerrijkError `file.*`, `column.*` or `reference.*` */
export async function buildReference(request: ReferenceBuildRequest): Promise<ReferenceBuildResult> {
  const { model: given, columns } = request;
  const inputs: Input[] = [];
  for (const input of request.inputs) inputs.push(await openInput(input, columns, given));
  const areas = await request.areas?.();
  const model = modelOf(request, given, inputs);
  const source = new ReferenceSource({ model, fictional: false, builtOn: request.builtOn });
  await readInputs(source, inputs, request);
  for (const [pc4, names] of areas ?? []) source.setArea(pc4, names);
  const report = source.report();
  refuseNonsense(report, inputs);
  const built = source.build();
  return { built, source: report, inputs: inputs.map(inputFacts), unknownGroups: unknownTo(given, report) };
}

async function openInput(
  { path, open }: ReferenceInput,
  overrides: SourceOverrides,
  model: SegmentModel | undefined,
): Promise<Input> {
  const sample = await readSourceSample(await open());
  const file = await open();
  const groupNames = model?.groups.flatMap((group) => [group.name, ...(group.aliases ?? [])]) ?? [];
  return { path, file, sample, columns: settleSourceColumns(file.name, sample, overrides, groupNames) };
}

/**
 * The model that the reference starts with. Without a model file the source's own names are all there is, and the shipped
 * model only tells of which edition they are.
 */
function modelOf(
  request: ReferenceBuildRequest,
  given: SegmentModel | undefined,
  inputs: readonly Input[],
): SegmentModel {
  const isOf2021 = given === undefined && inputs.some(namesGroupsOf2021);
  const base = given ?? {
    ...(isOf2021 ? CULTURELE_DOELGROEPEN_2021 : { name: nameOf(inputs[0]!.file.name), edition: '' }),
    groups: [],
  };
  return { ...base, name: request.name ?? base.name, edition: request.edition ?? base.edition };
}

function namesGroupsOf2021({ columns, sample }: Input): boolean {
  const group = columns.find(({ role }) => role === 'group');
  if (group === undefined) return false;
  const known = new Set(spellingsOf(CULTURELE_DOELGROEPEN_2021));
  return sample.slice(1).some(({ cells }) => known.has(groupKey(cells[group.column]?.text ?? '')));
}

function spellingsOf({ groups }: SegmentModel): string[] {
  return groups
    .flatMap(({ name, code, aliases = [] }) => [name, ...(code === undefined ? [] : [code]), ...aliases])
    .map(groupKey);
}

/** "huishoudens" for "huishoudens.csv.gz". */
function nameOf(file: string): string {
  return file.replace(/\.gz$/i, '').replace(/(?<=.)\.[^.]*$/, '');
}

async function readInputs(
  source: ReferenceSource,
  inputs: readonly Input[],
  request: ReferenceBuildRequest,
): Promise<void> {
  const { onProgress, signal } = request;
  const total = inputs.reduce((sum, { file }) => sum + file.size, 0);
  let bytesBefore = 0;
  let rowsBefore = 0;
  for (const { file, columns } of inputs) {
    const read = source.reader(columns.map(({ role }) => role));
    rowsBefore += await readDelimited(
      file.chunks,
      {
        name: file.name,
        onHeader: () => columns.map(({ column }) => column),
        onProgress: (_bytes, rows) => onProgress?.((bytesBefore + file.bytesRead()) / total, rowsBefore + rows),
        ...(signal !== undefined && { signal }),
      },
      read,
    );
    bytesBefore += file.size;
  }
}

/** Refuses files of which most rows are not addresses: then the columns or the files are the wrong ones. */
function refuseNonsense(report: SourceReport, inputs: readonly Input[]): void {
  if (report.invalidRows * 2 <= report.rows) return;
  const row = report.invalidRowNumbers[0];
  const file = inputs.length === 1 ? { file: inputs[0]!.file.name } : {};
  throw new VerrijkError('reference.source-row-invalid', { ...file, ...(row !== undefined && { row }) });
}

function inputFacts({ path, columns }: Input): ReferenceBuildResult['inputs'][number] {
  const facts = columns.map(({ role, column, header }) => [role, { letter: formatColumnLetter(column), header }]);
  return { path, columns: Object.fromEntries(facts) as SourceColumnFacts };
}

function unknownTo(given: SegmentModel | undefined, report: SourceReport): Readonly<Record<string, number>> {
  if (given !== undefined) return report.unknownGroups;
  const known = new Set(spellingsOf(CULTURELE_DOELGROEPEN_2021));
  return Object.fromEntries(Object.entries(report.unknownGroups).filter(([name]) => !known.has(groupKey(name))));
}
