import { describeSystem } from '@verrijk/core';
import type { ImportForm, LoadBackSystem } from '@verrijk/core';
import { importHeaders } from './load-back-paths.ts';
import type { WrittenFile } from './output-folder.ts';
import type { PlannedLoadBack } from '../plan/plan-load-back.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The words of a description in the reader's language. */
export interface DataPackageTexts {
  readonly title: string;
  readonly key: Readonly<Record<'id' | 'email', string>>;
  readonly group: Readonly<Record<'rollback' | 'import', string>>;
}

/** The files of all systems as a Data Package (version 2), so that a program or a person knows what each column is. */
export function formatDataPackage(
  planned: Pick<PlannedLoadBack, 'plan' | 'export'>,
  files: readonly WrittenFile[],
  texts: DataPackageTexts,
  createdOn: string,
): string {
  const resources = files.flatMap((file) =>
    file.system === undefined || (file.kind !== 'rollback' && file.kind !== 'import')
      ? []
      : [resourceOf(file, file.system, file.kind, planned, texts)],
  );
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'terugladen',
    title: texts.title,
    created: `${createdOn}T00:00:00Z`,
    resources,
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function resourceOf(
  file: WrittenFile,
  system: LoadBackSystem,
  kind: 'rollback' | 'import',
  planned: Pick<PlannedLoadBack, 'plan' | 'export'>,
  texts: DataPackageTexts,
): object {
  const { form, key } = describeSystem(system);
  const [keyHeader, groupHeader] = importHeaders(system, planned);
  return {
    name: file.path.slice(file.path.indexOf('/') + 1).replace(/\.[a-z]+$/, ''),
    type: 'table',
    path: file.path,
    format: form.kind,
    mediatype: form.kind === 'csv' ? 'text/csv' : XLSX,
    ...(form.kind === 'csv' && { encoding: 'utf-8' }),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    dialect: dialectOf(form),
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: [
        {
          name: keyHeader,
          type: 'string',
          description: texts.key[key],
          constraints: { required: true, unique: true },
        },
        {
          name: groupHeader,
          type: 'string',
          description: texts.group[kind],
          ...(kind === 'import' && { constraints: { required: true } }),
        },
      ],
      missingValues: [''],
      primaryKey: [keyHeader],
    },
  };
}

function dialectOf(form: ImportForm): object {
  const $schema = 'https://datapackage.org/profiles/2.0/tabledialect.json';
  if (form.kind === 'xlsx') return { $schema, header: true, sheetNumber: 1 };
  const { separator, lineEnd } = form;
  return { $schema, header: true, delimiter: separator, lineTerminator: lineEnd, quoteChar: '"', doubleQuote: true };
}
