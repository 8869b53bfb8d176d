import { basename } from 'node:path';
import type { ReportTexts } from '../messages/report-texts.ts';
import { factList } from '../terminal/fact-list.ts';
import { numberFormat } from '../terminal/number-format.ts';
import { paintFor } from '../terminal/paint.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { Outlet } from '../terminal/world.ts';
import { groupChart } from './build-text.ts';

/** What `reference info --json` prints. */
export interface ReferenceFacts {
  readonly path: string;
  readonly bytes: number;
  readonly name: string;
  readonly edition: string;
  readonly fictional: boolean;
  /** ISO day; empty when unknown. */
  readonly builtOn: string;
  readonly addresses: number;
  /** Addresses with one certain group. */
  readonly households: number;
  readonly contested: number;
  readonly withoutGroup: number;
  readonly groups: Readonly<Record<string, number>>;
  /** Different PC4, and how many of them have a municipality or a province. */
  readonly pc4: number;
  readonly areas: number;
}

/** What a reference holds, for people. */
export function formatReference(facts: ReferenceFacts, texts: ReportTexts, outlet: Outlet): string {
  const { count, size } = numberFormat(texts);
  const paint = paintFor(outlet);
  const isRegister = Object.keys(facts.groups).length === 0;
  const { reference } = texts;
  const lines: readonly (readonly [string, string])[] = [
    [reference.name, facts.name],
    [reference.edition, facts.edition],
    [reference.builtOn, facts.builtOn],
    [reference.addresses, count(facts.addresses)],
    ...(isRegister
      ? []
      : ([
          [reference.households, count(facts.households)],
          [reference.withoutGroup, count(facts.withoutGroup)],
          [reference.contested, count(facts.contested)],
        ] as const)),
    [reference.areas, count(facts.pc4)],
    [texts.build.areas, facts.areas === 0 ? '' : count(facts.areas)],
    [reference.size, size(facts.bytes)],
  ];
  return [
    ...wrapText(basename(facts.path), outlet.columns).map(paint.bold),
    ...(facts.fictional
      ? wrapText(`${texts.enrichment.fictional}: ${texts.reference.fictional}`, outlet.columns, '  ').map(paint.yellow)
      : []),
    ...factList(
      lines.filter(([, value]) => value !== ''),
      outlet.columns,
    ),
    ...(isRegister ? ['', ...wrapText(reference.noGroups, outlet.columns)] : groupChart(facts.groups, texts, outlet)),
    '',
  ].join('\n');
}
