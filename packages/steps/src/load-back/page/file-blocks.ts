import { catalogue } from '@verrijk/core/messages';
import type { Block } from '../../pages/page.ts';
import type { LoadBackPaper } from './load-back-paper.ts';

/** Where are the files, and what is not in them? */
export function fileBlocks({ report, texts, language, isShort, folder }: LoadBackPaper): Block[] {
  const words = texts.files;
  if (report.files.length === 0) return [];
  const { systems } = catalogue(language).loadBack;
  const isTable = (kind: string): boolean => kind !== 'plan' && kind !== 'description';
  const leftOut = report.systems.flatMap(({ system, leftOut: left }) => [
    ...(left.reserved > 0 ? [words.reserved(systems[system].name, left.reserved)] : []),
    ...(left.withoutEmail > 0 ? [words.withoutEmail(systems[system].name, left.withoutEmail)] : []),
    ...(left.sharedEmail > 0 ? [words.sharedEmail(systems[system].name, left.sharedEmail)] : []),
  ]);
  return [
    { kind: 'heading', level: 2, text: words.question },
    ...(folder === undefined ? [] : [{ kind: 'paragraph', text: words.folder(folder) } satisfies Block]),
    {
      kind: 'table',
      caption: words.caption,
      head: [{ label: words.file }, { label: words.lines, numeric: true }, { label: words.what }],
      rows: report.files.map(({ path, kind, rows }) => [
        path,
        isTable(kind) ? texts.count(rows) : '',
        words.kinds[kind],
      ]),
    },
    ...leftOut.map((text): Block => ({ kind: 'note', tone: 'attention', text })),
    ...(isShort && report.systems.length > 0 ? [{ kind: 'paragraph', text: words.readPlan } satisfies Block] : []),
  ];
}

/** What to mind before importing: per system, what is not sure about it, and what always goes. */
export function beforeBlocks({ report, texts, language, isShort }: LoadBackPaper): Block[] {
  if (isShort || report.systems.length === 0) return [];
  const words = texts.before;
  const { systems, advice } = catalogue(language).loadBack;
  return [
    { kind: 'heading', level: 2, text: words.question },
    { kind: 'heading', level: 3, text: words.general },
    { kind: 'list', items: advice },
    ...report.systems.flatMap(({ system }): Block[] => {
      const { name, advice: own, unsure } = systems[system];
      return [
        { kind: 'heading', level: 3, text: name.slice(0, 1).toUpperCase() + name.slice(1) },
        { kind: 'list', items: own },
        ...(unsure.length === 0
          ? []
          : ([
              { kind: 'paragraph', text: words.unsure },
              { kind: 'list', items: unsure },
            ] satisfies Block[])),
      ];
    }),
  ];
}
