import { BlobSink, blobSource, escapeXml, readZipParts, webCompression, writeZipParts } from '@verrijk/files';

/** What goes into a presentation in the place of what PptxGenJS put there. */
export interface PackageRepairs {
  readonly title: string;
  readonly description: string;
  readonly locale: string;
  /** The parts of the charts and the workbooks behind them, in the order of the slides. */
  readonly charts: readonly { readonly part: string; readonly workbook: Uint8Array }[];
}

const LARGEST_PART = 64 << 20;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CHART_NAME = /(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx))/g;

/**
 * Mends a presentation as PptxGenJS 4.0.1 writes it. It names a slide master for every slide, though there is one, which
 * makes PowerPoint offer a repair; it lists masters of notes behind slides, gives things on a slide the same number and
 * takes all text for American; it writes an author and the time; its charts know no intervals, and take a hidden value
 * for an empty text. No date is left anywhere, so that the same slides are the same file.
 */
export async function mendPackage(presentation: Uint8Array, repairs: PackageRepairs): Promise<Uint8Array> {
  const compression = webCompression();
  const source = blobSource(new Blob([presentation as Uint8Array<ArrayBuffer>]), 'report.pptx');
  const read = await readZipParts(source, compression, LARGEST_PART);
  const numbers = chartNumbers([...read.keys()]);
  const renumbered = (text: string): string => {
    return text.replace(CHART_NAME, (_, name: string, old: string) => `${name}${numbers.get(Number(old)) ?? old}`);
  };
  const named = [...read].map(([name, bytes]) => [renumbered(name), bytes] as const);
  // PptxGenJS adds what charts need as it gets ready; by name, the list of content types is the first.
  named.sort(([one], [other]) => (one < other ? -1 : 1));
  const names = new Set(named.map(([name]) => name));
  const parts = new Map<string, Uint8Array>();
  for (const [name, bytes] of named) {
    parts.set(name, replacement(name, repairs) ?? (isText(name) ? mended(name, bytes) : bytes));
  }
  const sink = new BlobSink();
  await writeZipParts(parts, sink, compression);
  await sink.commit();
  return new Uint8Array(await sink.blob!.arrayBuffer());

  function mended(name: string, bytes: Uint8Array): Uint8Array {
    const text = new TextDecoder().decode(bytes);
    if (name === '[Content_Types].xml') return encoded(existingOnly(renumbered(text), names));
    if (name.endsWith('.rels')) return encoded(renumbered(text));
    return encoded(mendMarkup(text, repairs.locale));
  }
}

/** PptxGenJS counts charts on from presentation to presentation; here each begins at 1. */
function chartNumbers(names: readonly string[]): ReadonlyMap<number, number> {
  const old = names.flatMap((name) => {
    const found = /^ppt\/charts\/chart(\d+)\.xml$/.exec(name);
    return found === null ? [] : [Number(found[1])];
  });
  return new Map(old.sort((a, b) => a - b).map((number, i) => [number, i + 1]));
}

function replacement(name: string, repairs: PackageRepairs): Uint8Array | undefined {
  const { title, description, locale, charts } = repairs;
  if (name === 'docProps/core.xml') {
    return encoded(
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
        `<dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(description)}</dc:description>` +
        `<dc:language>${locale}</dc:language></cp:coreProperties>`,
    );
  }
  if (name === 'docProps/app.xml') {
    return encoded(
      `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Verrijk</Application></Properties>`,
    );
  }
  const chart = /^ppt\/charts\/chart(\d+)\.xml$/.exec(name);
  if (chart !== null) return encoded(charts[Number(chart[1]) - 1]!.part);
  const workbook = /^ppt\/embeddings\/Microsoft_Excel_Worksheet(\d+)\.xlsx$/.exec(name);
  return workbook === null ? undefined : charts[Number(workbook[1]) - 1]!.workbook;
}

/** Overrides of parts that exist. */
function existingOnly(contentTypes: string, names: ReadonlySet<string>): string {
  return contentTypes.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name: string) => {
    return names.has(name) ? override.trim() : '';
  });
}

/** Numbers of things all different, tables with a header row, the language of the report, masters before slides. */
function mendMarkup(markup: string, locale: string): string {
  let next = 1;
  return markup
    .replace(/(<p:cNvPr id=")\d+"/g, (_, start: string) => `${start}${next++}"`)
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replaceAll('lang="en-US"', `lang="${locale}"`)
    .replace(/(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/s, '$2$1');
}

function isText(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
