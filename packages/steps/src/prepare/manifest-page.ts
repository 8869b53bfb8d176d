import { LEFT_OUT_REASONS, RULE_NAMES } from '@verrijk/core';
import type { DeliveryManifest, FindingCode } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import type { Block, Page } from '../pages/page.ts';

/** What the page of a manifest shows beside what stands in it. */
export interface ManifestPageOptions {
  readonly language: Language;
  /** Of the delivery, without extension. */
  readonly name: string;
  /** What was noticed about the rows that go out. */
  readonly findings: Readonly<Partial<Record<FindingCode, number>>>;
  /** Leaves out the fingerprints, which tell a reader of the moment nothing. */
  readonly isShort: boolean;
}

/** A manifest as a page to read: counts, fingerprints and what to do now; never an address or an ID. */
export function buildManifestPage(manifest: DeliveryManifest, options: ManifestPageOptions): Page {
  const { language, isShort } = options;
  const { delivery: words } = catalogue(language);
  const { rows } = manifest;
  return {
    language,
    title: words.title(options.name),
    lead: words.lead(rows.out, rows.in, manifest.pseudonymised),
    blocks: [
      ...contents(manifest, options),
      ...rowTable(manifest, options),
      ...repairTable(manifest, options),
      ...(isShort ? [] : proof(manifest, options)),
      ...next(manifest, options),
    ],
    ...(!isShort && { footer: words.footer(manifest.version, words.day(manifest.createdOn)) }),
  };
}

function contents(manifest: DeliveryManifest, { language, findings }: ManifestPageOptions): readonly Block[] {
  const { delivery: words, findings: sentences } = catalogue(language);
  const { labels } = words;
  const { activeSince } = manifest;
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    [labels.file, manifest.file.name],
    [labels.organisation, manifest.organisation],
    [labels.selection, manifest.selection],
    [labels.period, manifest.period],
    [labels.activeSince, activeSince && words.day(activeSince)],
    [labels.columns, manifest.columns.join(', ')],
    [labels.ids, words.ids(manifest.ids.different, manifest.pseudonymised)],
    [labels.purgeOn, words.day(manifest.purgeOn)],
  ];
  const noticed = Object.entries(findings) as [FindingCode, number][];
  return [
    { kind: 'heading', level: 2, text: words.headings.contents },
    {
      kind: 'facts',
      facts: facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
    },
    ...noticed.map(([code, count]): Block => ({ kind: 'note', tone: 'attention', text: sentences[code](count) })),
  ];
}

function rowTable({ rows }: DeliveryManifest, { language }: ManifestPageOptions): readonly Block[] {
  const { delivery: words } = catalogue(language);
  const leftOut = LEFT_OUT_REASONS.filter((reason) => rows.leftOut[reason] > 0);
  return [
    { kind: 'heading', level: 2, text: words.headings.rows },
    {
      kind: 'table',
      caption: words.rows.caption,
      head: [{ label: words.rows.kind }, { label: words.rows.count, numeric: true }],
      rows: [
        [words.rows.out, words.count(rows.out)],
        ...leftOut.map((reason) => [words.reasons[reason], words.count(rows.leftOut[reason])]),
      ],
      totals: [words.rows.in, words.count(rows.in)],
    },
  ];
}

function repairTable({ repairs }: DeliveryManifest, { language }: ManifestPageOptions): readonly Block[] {
  const { delivery: words, rules } = catalogue(language);
  const used = RULE_NAMES.filter((rule) => repairs[rule] !== undefined);
  if (used.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.headings.repairs },
    {
      kind: 'table',
      caption: words.repairs.caption,
      head: [{ label: words.repairs.rule }, { label: words.repairs.count, numeric: true }],
      rows: used.map((rule) => [rules[rule], words.count(repairs[rule]!)]),
    },
  ];
}

function proof(manifest: DeliveryManifest, { language }: ManifestPageOptions): readonly Block[] {
  const { delivery: words } = catalogue(language);
  const { labels } = words;
  return [
    { kind: 'heading', level: 2, text: words.headings.proof },
    {
      kind: 'facts',
      facts: [
        { label: labels.sha256, value: manifest.file.sha256 },
        { label: labels.bytes, value: words.count(manifest.file.bytes) },
        { label: labels.digest, value: manifest.ids.digest },
        { label: labels.createdOn, value: words.day(manifest.createdOn) },
        { label: labels.version, value: manifest.version },
      ],
    },
  ];
}

function next(manifest: DeliveryManifest, { language }: ManifestPageOptions): readonly Block[] {
  const { delivery: words } = catalogue(language);
  const items = words.next({
    file: manifest.file.name,
    key: manifest.key?.name,
    isRepaired: Object.keys(manifest.repairs).length > 0,
    purgeOn: words.day(manifest.purgeOn),
  });
  return [
    { kind: 'heading', level: 2, text: words.headings.next },
    { kind: 'list', items },
  ];
}
