import { posix } from 'node:path';
import { projectFiles, readProjectFile } from './project-files.ts';

const SOFT_LIMIT = 200;
const HARD_LIMIT = 400;
const FILES_A_FOLDER = 12;
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|types|common|misc|shared)(\/|\.ts$)|-(manager|service|helper|utils?)\.ts$/;

/** Source files that are too long or carry a name that says nothing. */
export function checkSizes(): string[] {
  return sources().flatMap(({ path, lines }) => [
    ...(lines > HARD_LIMIT ? [`${path}: ${lines} lines, the limit is ${HARD_LIMIT}`] : []),
    ...(EMPTY_NAMES.test(path) ? [`${path}: the name does not say what is in it`] : []),
    ...(/^packages\/.*\/index\.ts$/.test(path) && !/\/src\/(node\/)?index\.ts$/.test(path)
      ? [`${path}: only the door of a package is called index.ts`]
      : []),
  ]);
}

/** What is large enough to be looked at once more, and may yet be right. */
export function noteSizes(): string[] {
  const folders = Map.groupBy(sources(), ({ path }) => posix.dirname(path));
  return [
    ...sources()
      .filter(({ lines }) => lines > SOFT_LIMIT && lines <= HARD_LIMIT)
      .map(({ path, lines }) => `${path}: ${lines} lines, better under ${SOFT_LIMIT}`),
    ...Array.from(folders)
      .filter(([, files]) => files.length > FILES_A_FOLDER)
      .map(([folder, files]) => `${folder}: ${files.length} files, better at most ${FILES_A_FOLDER}`),
  ];
}

function sources(): { path: string; lines: number }[] {
  return projectFiles
    .filter((path) => /\.(ts|js|cjs)$/.test(path))
    .map((path) => ({ path, lines: (readProjectFile(path) ?? '').split('\n').length - 1 }));
}
