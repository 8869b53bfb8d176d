import { basename } from 'node:path';
import { parseSegmentModel, VerrijkError } from '@verrijk/core';
import type { SegmentModel } from '@verrijk/core';
import { openTextFile } from '@verrijk/files/node';
import { buildReference } from '@verrijk/steps';
import type { ReferenceBuildRequest, ReferenceBuildResult } from '@verrijk/steps';
import { readText } from '../reading/read-text.ts';
import { readAreas } from './read-areas.ts';

export interface FileBuildRequest extends Pick<
  ReferenceBuildRequest,
  'name' | 'edition' | 'columns' | 'builtOn' | 'onProgress' | 'signal'
> {
  /** CSV files, gzipped or not. */
  readonly inputs: readonly string[];
  readonly modelPath: string | undefined;
  readonly areasPath: string | undefined;
}

/** Makes a household reference of CSV files by name. @throws VerrijkError */
export async function buildFromFiles(request: FileBuildRequest): Promise<ReferenceBuildResult> {
  const { inputs, modelPath, areasPath, ...same } = request;
  return buildReference({
    ...same,
    inputs: inputs.map((path) => ({ path, open: () => openTextFile(path) })),
    model: modelPath === undefined ? undefined : await readModel(modelPath),
    areas: areasPath === undefined ? undefined : () => readAreas(areasPath),
  });
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
