import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a test workbook holds; everything left out is as plain as can be. All of it is fictional. */
export interface WorkbookFixture {
  /** The sheet's whole XML, or what stands between `<worksheet>` and its end tag. */
  readonly sheet: string;
  /** `<si>` elements. */
  readonly strings?: string;
  /** `numFmtId` of each cell format; custom codes by id from 164 on. */
  readonly formats?: readonly number[];
  readonly formatCodes?: Readonly<Record<number, string>>;
  readonly date1904?: boolean;
  /** Parts to add or replace; undefined leaves one out. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
}

export function worksheet(content: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`;
}

export function relationships(...links: readonly (readonly [type: string, target: string])[]): string {
  const elements = links.map(([type, target], i) => {
    return `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join('')}</Relationships>`;
}

/** The parts of a workbook with one sheet, in the order in which Excel writes them. */
export function workbookParts(fixture: WorkbookFixture): Record<string, string> {
  const { sheet, strings, formats, formatCodes = {}, date1904 } = fixture;
  const codes = Object.entries(formatCodes).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${date1904 ? '<workbookPr date1904="1"/>' : ''}` +
      '<sheets><sheet name="Klanten" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet.includes('worksheet') ? sheet : worksheet(sheet),
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
      `<cellXfs>${(formats ?? [0]).map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings ?? ''}</sst>`,
    ...fixture.parts,
  };
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined));
}

export function buildWorkbook(fixture: WorkbookFixture): Uint8Array {
  return buildZip(Object.entries(workbookParts(fixture)).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

export interface ZipFixtureEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly deflated?: boolean;
  readonly flags?: number;
  /** Lies in the headers, for tests that look for them. */
  readonly claims?: {
    readonly size?: number;
    readonly crc?: number;
    readonly offset?: number;
    readonly localName?: string;
  };
}

/** A zip written by the book, apart from the lies asked for. */
export function buildZip(entries: readonly ZipFixtureEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, deflated, flags = 0, claims = {} } of entries) {
    const data = deflated ? deflateRawSync(bytes) : bytes;
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(deflated ? 8 : 0, 8);
    header.writeUInt32LE(0x21000000, 10);
    header.writeUInt32LE(claims.crc ?? crc32(bytes), 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(claims.size ?? bytes.length, 22);
    const localName = Buffer.from(claims.localName ?? name);
    header.writeUInt16LE(localName.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 4);
    header.copy(record, 6, 4, 28);
    record.writeUInt16LE(Buffer.byteLength(name), 28);
    record.writeUInt32LE(claims.offset ?? offset, 42);
    local.push(header, localName, Buffer.from(data));
    central.push(record, Buffer.from(name));
    offset += header.length + localName.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

export interface UnzippedPart {
  readonly text: string;
  /** As stored. */
  readonly stored: Buffer;
  readonly localHeader: Buffer;
}

/** The parts of a zip in the directory's order, read in another way than the product does. */
export function unzip(zip: Uint8Array): Map<string, UnzippedPart> {
  const bytes = Buffer.from(zip);
  const parts = new Map<string, UnzippedPart>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const offset = bytes.readUInt32LE(at + 42);
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const stored = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(stored) : stored;
    parts.set(name, { text: content.toString(), stored, localHeader: bytes.subarray(offset, start) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
