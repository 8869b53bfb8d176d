import { crc32, deflateRawSync } from 'node:zlib';
import { packSuffix, postcodeIndex, ReferenceBuilder } from '@verrijk/core';

const GROUPS = ['Culturele Alleseters', 'Proevende Buitenwijkers', 'Klassieke Cultuurliefhebbers'];
/** More than two batches, so that what is kept from one to the next is tried too. */
const ROWS = 9_000;

/** Fictional customers with the mess of real ones, and what becomes of them: ID, postcode, house number, outcome. */
const CUSTOMERS: readonly (readonly [postcode: string, houseNumber: string, group: string])[] = [
  ['3011AB', '12', GROUPS[0]!],
  ['3011 ab', '12-A', GROUPS[1]!],
  ['3011AB', '14 hs', GROUPS[2]!],
  ['3O11AB', '16', GROUPS[0]!],
  ['3011AB', '16 XX', GROUPS[0]!],
  ['3011AB', '99', ''],
  ['9999ZZ', '1', ''],
  ['3011AC', 'Postbus 7', ''],
  ['B-1000', '4', ''],
  ['', '4', ''],
];

/** Household reference of a handful of made-up addresses. */
export function exampleReference(): ArrayBuffer {
  const builder = new ReferenceBuilder({
    model: { name: 'Voorbeeld', edition: '2021', groups: GROUPS.map((name) => ({ name })) },
    fictional: true,
  });
  const postcode = postcodeIndex(3011, 'AB');
  builder.add(postcode, 12, packSuffix(''), 1);
  builder.add(postcode, 12, packSuffix('A'), 2);
  builder.add(postcode, 14, packSuffix('H'), 3);
  builder.add(postcode, 16, packSuffix(''), 1);
  builder.add(postcodeIndex(3011, 'AC'), 1, packSuffix(''), 2);
  return joined(builder.build().parts).buffer;
}

/** Fictional customer IDs, leading zeros and all, with the group that each row must get. */
export function expectedGroups(): [id: string, group: string][] {
  return Array.from({ length: ROWS }, (_, row) => [customerId(row), CUSTOMERS[row % CUSTOMERS.length]![2]]);
}

/** The customers as a Dutch Excel writes CSV: Windows-1252, semicolons, CRLF. */
export function exampleCsv(): Uint8Array {
  const rows = customerRows().map(([id, name, postcode, houseNumber]) => `${id};"${name}";${postcode};${houseNumber}`);
  return Buffer.from(`${['Klantnr;Naam;Postcode;Huisnummer', ...rows].join('\r\n')}\r\n`, 'latin1');
}

/** The customers as a workbook with shared strings. */
export function exampleWorkbook(): Uint8Array {
  const strings = new Map<string, number>();
  const cell = (text: string, column: number, row: number): string => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return text === '' ? '' : `<c r="${'ABCD'[column]}${row}" t="s"><v>${strings.get(text)}</v></c>`;
  };
  const rows = [['Klantnr', 'Naam', 'Postcode', 'Huisnummer'], ...customerRows()].map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((text, column) => cell(text, column, index + 1)).join('')}</row>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const items = Array.from(strings.keys(), (text) => `<si><t>${text.replace('&', '&amp;')}</t></si>`);
  return zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Klanten" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:D${rows.length}"/><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${rows.length * 4}" uniqueCount="${items.length}">${items.join('')}</sst>`,
  });
}

function customerRows(): string[][] {
  return Array.from({ length: ROWS }, (_, row) => {
    const [postcode, houseNumber] = CUSTOMERS[row % CUSTOMERS.length]!;
    return [customerId(row), `Café & Zoë ${row % 97}`, postcode, houseNumber];
  });
}

function customerId(row: number): string {
  return String(row + 1).padStart(8, '0');
}

/** A zip of deflated entries, as plain as the format allows. */
function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, Buffer.from(name));
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed);
    offset += 30 + name.length + packed.length;
  }
  const count = Object.keys(parts).length;
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(joined(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return joined([...locals, ...directory, end]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
