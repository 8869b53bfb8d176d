import { basename, extname } from 'node:path';
import {
  CULTURELE_DOELGROEPEN_2021,
  ReferenceSource,
  VerrijkError,
  formatColumnLetter,
  groupKey,
  parseSegmentModel,
} from '@verrijk/core';
import type { BuiltReference, ColumnSampleRow, SegmentModel, SourceReport } from '@verrijk/core';
import { readDelimited } from '@verrijk/files';
import { openTextFile } from '@verrijk/files/node';
import type { TextFile } from '@verrijk/files/node';
import { readText } from '../reading/read-text.ts';
import type { BuildReport } from './build-report.ts';
import { readAreas } from './read-areas.ts';
import { readSample } from './read-sample.ts';
import { settleSourceColumns } from './source-columns.ts';
import type { SourceColumn, SourceOverrides } from './source-columns.ts';

export interface BuildRequest {
  /** CSV files, gzipped or not. */
  readonly inputs: readonly string[];
  readonly modelPath: string | undefined;
  readonly areasPath: string | undefined;
  readonly name: string | undefined;
  readonly edition: string | undefined;
  readonly columns: SourceOverrides;
  readonly onProgress: (share: number, rows: number) => void;
  readonly signal: AbortSignal;
}

export interface BuildResult {
  readonly built: BuiltReference;
  readonly source: SourceReport;
  readonly inputs: BuildReport['inputs'];
  /** Groups that neither the given model nor the shipped one has, with their rows. */
  readonly unknownGroups: Readonly<Record<string, number>>;
}

interface Input {
  readonly path: string;
  readonly file: TextFile;
  readonly columns: readonly SourceColumn[];
  readonly sample: readonly ColumnSampleRow[];
}

/** Makes a household reference of CSV files. @throws VerrijkError */
export async function buildReference(request: BuildRequest): Promise<BuildResult> {
  const given = request.modelPath === undefined ? undefined : await readModel(request.modelPath);
  const inputs: Input[] = [];
  for (const path of request.inputs) inputs.push(await openInput(path, request.columns, given));
  const areas = request.areasPath === undefined ? undefined : await readAreas(request.areasPath);
  const model = modelOf(request, given, inputs);
  const source = new ReferenceSource({ model, fictional: false, builtOn: new Date().toISOString().slice(0, 10) });
  await readInputs(source, inputs, request);
  for (const [pc4, names] of areas ?? []) source.setArea(pc4, names);
  const report = source.report();
  refuseNonsense(report, inputs);
  const built = source.build();
  return { built, source: report, inputs: inputs.map(inputFacts), unknownGroups: unknownTo(given, report) };
}

async function readModel(path: string): Promise<SegmentModel> {
  const json = await readText(path);
  try {
    return parseSegmentModel(json);
  } catch (error) {
    if (!(error instanceof VerrijkError)) throw error;
    throw new VerrijkError(error.code, { ...error.details, file: basename(path) }, { cause: error });
  }
}

async function openInput(path: string, overrides: SourceOverrides, model: SegmentModel | undefined): Promise<Input> {
  const sample = await readSample(path);
  const file = await openTextFile(path);
  const groupNames = model?.groups.flatMap((group) => [group.name, ...(group.aliases ?? [])]) ?? [];
  return { path, file, sample, columns: settleSourceColumns(file.name, sample, overrides, groupNames) };
}

/**
 * The model that the reference starts with. Without a model file the source's own names are all there is, and the shipped
 * model only tells of which edition they are.
 */
function modelOf(request: BuildRequest, given: SegmentModel | undefined, inputs: readonly Input[]): SegmentModel {
  const isOf2021 = given === undefined && inputs.some(namesGroupsOf2021);
  const base = given ?? {
    ...(isOf2021 ? CULTURELE_DOELGROEPEN_2021 : { name: nameOf(request.inputs[0]!), edition: '' }),
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

/** "huishoudens" for "map/huishoudens.csv.gz". */
function nameOf(path: string): string {
  const name = basename(path).replace(/\.gz$/i, '');
  return basename(name, extname(name));
}

async function readInputs(source: ReferenceSource, inputs: readonly Input[], request: BuildRequest): Promise<void> {
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
        onProgress: (_bytes, rows) => request.onProgress((bytesBefore + file.bytesRead()) / total, rowsBefore + rows),
        signal: request.signal,
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

function inputFacts({ path, columns }: Input): BuildReport['inputs'][number] {
  const facts = columns.map(({ role, column, header }) => [role, { letter: formatColumnLetter(column), header }]);
  return { path, columns: Object.fromEntries(facts) as BuildReport['inputs'][number]['columns'] };
}

function unknownTo(given: SegmentModel | undefined, report: SourceReport): Readonly<Record<string, number>> {
  if (given !== undefined) return report.unknownGroups;
  const known = new Set(spellingsOf(CULTURELE_DOELGROEPEN_2021));
  return Object.fromEntries(Object.entries(report.unknownGroups).filter(([name]) => !known.has(groupKey(name))));
}
