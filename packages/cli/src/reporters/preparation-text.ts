import { basename, dirname } from 'node:path';
import type { Language } from '@verrijk/core/messages';
import { buildManifestPage } from '@verrijk/steps';
import type { Block } from '@verrijk/steps';
import { preparationTexts } from '../messages/preparation-texts.ts';
import type { PreparationResult } from '../preparation/preparation-report.ts';
import { formatPageText } from '../terminal/page-text.ts';
import type { Outlet } from '../terminal/world.ts';

/** What was prepared, for people: the page of the manifest without its fingerprints, and which files were written. */
export function formatPreparation(result: PreparationResult, language: Language, outlet: Outlet): string {
  const { report, manifest, name } = result;
  const page = buildManifestPage(manifest, { language, name, findings: report.findings, isShort: true });
  return formatPageText({ ...page, blocks: [...page.blocks, ...files(result, language)] }, outlet);
}

function files({ report }: PreparationResult, language: Language): readonly Block[] {
  const words = preparationTexts(language);
  const { file, manifest, page, key, repairs } = report;
  const facts: readonly (readonly [label: string, path: string | undefined])[] = [
    [words.send, file],
    [words.manifest, manifest],
    [words.page, page],
    [words.key, key],
    [words.repairs, repairs],
  ];
  return [
    { kind: 'heading', level: 2, text: words.written(dirname(file)) },
    {
      kind: 'facts',
      facts: facts.flatMap(([label, path]) => (path === undefined ? [] : [{ label, value: basename(path) }])),
    },
  ];
}
