import { DEVIATIONS } from '@verrijk/core';
import type { Deviation } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Block, NoteBlock } from '../../pages/page.ts';
import type { LoadBackPaper } from './load-back-paper.ts';

/** Did all come back? What it was held against, what is wrong, and where. */
export function proofBlocks(paper: LoadBackPaper): Block[] {
  const { report, texts, language } = paper;
  const { proof } = texts;
  const { deviations } = catalogue(language).loadBack;
  const wrong = DEVIATIONS.filter((each) => report[each] > 0);
  const { key } = report.proof;
  const isWhole = wrong.length === 0 && key?.pseudonyms === key?.cameBack;
  const verdict = report.stops.length > 0 ? proof.bad : isWhole ? proof.good : proof.allowed;
  const list = report.files.find(({ kind }) => kind === 'deviations');
  return [
    { kind: 'heading', level: 2, text: proof.question },
    { kind: 'paragraph', text: verdict },
    ...evidence(paper).map((text): Block => ({ kind: 'paragraph', text })),
    ...wrong.map((each): NoteBlock => {
      const tone = report.stops.includes(each) ? 'stop' : 'attention';
      const parts = [deviations[each](report[each]), ...rowsOf(each, report[each], paper)];
      return { kind: 'note', tone, text: parts.join(' ') };
    }),
    ...otherNotes(paper).map((text): NoteBlock => ({ kind: 'note', tone: 'attention', text })),
    ...(list === undefined ? [] : [{ kind: 'paragraph', text: proof.listed(list.path) } satisfies Block]),
  ];
}

function evidence({ report, texts }: LoadBackPaper): readonly string[] {
  const { key, manifest } = report.proof;
  const words = texts.proof;
  const sentences: string[] = [];
  if (key !== undefined) sentences.push(words.key(key.pseudonyms, key.cameBack));
  if (manifest !== undefined) {
    const delivery = [manifest.selection, manifest.organisation, manifest.period].join(' ');
    sentences.push(
      manifest.agrees
        ? words.manifestAgrees(delivery, manifest.delivered)
        : words.manifestDiffers(delivery, manifest.delivered, manifest.cameBack),
    );
  }
  if (sentences.length === 0) sentences.push(words.neither);
  if (manifest !== undefined) sentences.push(words.purge(manifest.purgeOn));
  return sentences;
}

function otherNotes(paper: LoadBackPaper): readonly string[] {
  const { report, texts } = paper;
  const words = texts.proof;
  const noGroup = report.enriched.rowsSayingNoGroup ?? 0;
  const withoutId = [report.export, report.enriched].filter(({ rowsWithoutId }) => rowsWithoutId > 0);
  return [
    ...(report.conflicts === 0
      ? []
      : [[words.conflicts(report.conflicts), ...rowsOf('conflict', report.conflicts, paper)].join(' ')]),
    ...(noGroup === 0 ? [] : [words.sayingNoGroup(noGroup)]),
    ...withoutId.map(({ rowsWithoutId, name }) => words.withoutId(rowsWithoutId, name)),
  ];
}

/** Where it stands; IDs are never shown. */
function rowsOf(kind: Deviation | 'conflict', count: number, { report, texts }: LoadBackPaper): string[] {
  const rows = report.rows[kind];
  if (rows.length === 0) return [];
  const file = kind === 'missing' || kind === 'conflict' ? report.export.name : report.enriched.name;
  return [texts.proof.rows(rows.map(texts.count), count > rows.length, file)];
}
