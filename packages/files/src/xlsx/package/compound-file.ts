import { VerrijkError } from '@verrijk/core';
import type { ByteSource } from '../../bytes/byte-source.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MOST_DIRECTORY_SECTORS = 64;
const HEADER_SIZE = 512;
const FIRST_FAT_SECTOR_AT = 76;
const FAT_SECTORS_IN_HEADER = 109;
const DIRECTORY_ENTRY_SIZE = 128;

/** Whether these first bytes are those of a compound file: .xls, or a workbook with a password. */
export function isCompoundFile(head: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => head[i] === byte);
}

/** Why a compound file cannot be used: a password, the old format, or something else altogether. */
export async function compoundFileProblem(source: ByteSource): Promise<VerrijkError> {
  const names = await streamNames(source);
  const details = { file: source.name };
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) return new VerrijkError('file.encrypted', details);
  if (names.has('workbook') || names.has('book')) return new VerrijkError('file.xls', details);
  return new VerrijkError('file.kind-unknown', details);
}

/** Names in the directory, lower case. Stops quietly where the file is damaged: it is refused in any case. */
async function streamNames(source: ByteSource): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const header = viewOf(await source.read(0, HEADER_SIZE));
  if (header.byteLength < HEADER_SIZE) return names;
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return names;
  const sectorSize = 2 ** shift;
  const readSector = async (sector: number): Promise<DataView> =>
    viewOf(await source.read((sector + 1) * sectorSize, sectorSize));
  let sector = header.getUint32(48, true);
  for (let count = 0; count < MOST_DIRECTORY_SECTORS; count++) {
    if ((sector + 2) * sectorSize > source.size) return names;
    addNames(await readSector(sector), names);
    const fatSector = Math.floor((sector * 4) / sectorSize);
    if (fatSector >= FAT_SECTORS_IN_HEADER) return names;
    const fat = await readSector(header.getUint32(FIRST_FAT_SECTOR_AT + fatSector * 4, true));
    const at = (sector * 4) % sectorSize;
    if (at + 4 > fat.byteLength) return names;
    sector = fat.getUint32(at, true);
  }
  return names;
}

function addNames(sector: DataView, names: Set<string>): void {
  for (let at = 0; at + DIRECTORY_ENTRY_SIZE <= sector.byteLength; at += DIRECTORY_ENTRY_SIZE) {
    const length = Math.min(sector.getUint16(at + 64, true), 64);
    let name = '';
    for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(sector.getUint16(at + i, true));
    names.add(name.toLowerCase());
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
