import { decodeUtf8, encodeUtf8 } from '../cells/utf8.ts';
import { VerrijkError } from '../findings/verrijk-error.ts';
import type { Crc32 } from './crc32.ts';
import { crc32 } from './crc32.ts';
import type { SegmentModel } from './segment-model.ts';

/** "VERRIJK" and a NUL: the first eight bytes of every household reference. */
const MAGIC = encodeUtf8('VERRIJK\0');
const FORMAT_VERSION: number = 1;
/** Magic, version, length of the header, checksum of the header, zero. */
const PREAMBLE_BYTES = 24;
/** Sections start at multiples of this, so that typed arrays can lie upon them. */
const ALIGNMENT = 8;

/** The binary sections, in file order. All numbers are little-endian; `docs/reference-format.md` describes each. */
export const SECTIONS: {
  readonly postcodeBits: Int32ArrayConstructor;
  readonly postcodeRanks: Int32ArrayConstructor;
  readonly postcodeStarts: Int32ArrayConstructor;
  readonly entries: Int32ArrayConstructor;
  readonly segments: Uint8ArrayConstructor;
  readonly suffixes: Uint8ArrayConstructor;
  readonly rareSuffixes: Uint32ArrayConstructor;
  readonly contested: Uint32ArrayConstructor;
  readonly areas: Uint32ArrayConstructor;
} = {
  /** One bit for each possible postcode: is it there? */
  postcodeBits: Int32Array,
  /** Before each word of `postcodeBits`: how many postcodes precede it. */
  postcodeRanks: Int32Array,
  /** For each postcode present the position of its first entry, and the number of entries at the end. */
  postcodeStarts: Int32Array,
  /** One word an address, as `addressWord` makes it of house number and suffix code; ascending within a postcode. */
  entries: Int32Array,
  /** One byte an address: 0 no segment, 255 contested, else position in `groups` + 1. */
  segments: Uint8Array,
  /** The suffixes by code, joined by line feeds; code 0 is the empty one. */
  suffixes: Uint8Array,
  /** Pairs of entry position and suffix number, for entries whose code is the escape: a reference may hold over 32,766. */
  rareSuffixes: Uint32Array,
  /** Triples of entry position, number of addresses and number of different groups (no group counts as one). */
  contested: Uint32Array,
  /** Per PC4 present: its digits, municipality + 1, province + 1 (0: unknown), then households without, per group, contested. */
  areas: Uint32Array,
};
export type SectionName = keyof typeof SECTIONS;
type InstanceTypeOf<Constructor> = Constructor extends Uint8ArrayConstructor
  ? Uint8Array
  : Constructor extends Int32ArrayConstructor
    ? Int32Array
    : Uint32Array;
type SectionArrays = {
  readonly [Name in SectionName]: InstanceTypeOf<(typeof SECTIONS)[Name]>;
};

/** What a reference says of itself. */
export interface ReferenceHeader extends SegmentModel {
  /** True when the data are made up; shows in everything that is made with it. */
  readonly fictional: boolean;
  /** Different addresses held. */
  readonly addresses: number;
  /** Addresses with a segment that is certain. */
  readonly households: number;
  /** Addresses that the source gave with different groups. */
  readonly contested: number;
  /** Source rows that repeated an address with the same group. */
  readonly repeated: number;
  /** Day of building as ISO text, when the builder was told. */
  readonly builtOn?: string;
  readonly municipalities: readonly string[];
  readonly provinces: readonly string[];
}

interface StoredSection {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
  readonly checksum: number;
}

/** The parts of the file, to be written one after the other. */
export function writeReference(header: ReferenceHeader, sections: SectionArrays): readonly Uint8Array[] {
  const names = Object.keys(SECTIONS) as SectionName[];
  const padded = names.map((name) => pad(sections[name]));
  // The header's length depends on the offsets in it, so these count from the end of the header.
  let offset = 0;
  const stored: StoredSection[] = names.map((name, index) => {
    const at = offset;
    offset += padded[index]!.byteLength;
    return { name, offset: at, bytes: sections[name].byteLength, checksum: crc32(padded[index]!, 0) };
  });
  const json = pad(encodeUtf8(JSON.stringify({ ...header, sections: stored })), 32);
  const preamble = new Uint8Array(PREAMBLE_BYTES);
  preamble.set(MAGIC);
  const view = new DataView(preamble.buffer);
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, json.byteLength, true);
  view.setUint32(16, crc32(json, 0), true);
  view.setUint32(20, crc32(preamble.subarray(0, 20), 0), true);
  return [preamble, json, ...padded];
}

/** @throws VerrijkError `reference.not-one`, `reference.version` or `reference.damaged`. Checks every byte of the file. */
export function readReference(
  buffer: ArrayBuffer,
  checksum: Crc32,
): { readonly header: ReferenceHeader; readonly sections: SectionArrays } {
  const bytes = new Uint8Array(buffer);
  if (bytes.length < PREAMBLE_BYTES || MAGIC.some((byte, index) => bytes[index] !== byte)) {
    throw new VerrijkError('reference.not-one');
  }
  const view = new DataView(buffer);
  if (view.getUint32(20, true) !== checksum(bytes.subarray(0, 20), 0)) throw new VerrijkError('reference.damaged');
  const version = view.getUint32(8, true);
  if (version !== FORMAT_VERSION) throw new VerrijkError('reference.version', { version, known: FORMAT_VERSION });
  const start = PREAMBLE_BYTES + view.getUint32(12, true);
  if (start > bytes.length || view.getUint32(16, true) !== checksum(bytes.subarray(PREAMBLE_BYTES, start), 0)) {
    throw new VerrijkError('reference.damaged');
  }
  const { sections: stored, ...header } = JSON.parse(
    decodeUtf8(bytes.subarray(PREAMBLE_BYTES, start)),
  ) as ReferenceHeader & {
    readonly sections: readonly StoredSection[];
  };
  return { header, sections: readSections(buffer, start, stored, checksum) };
}

function readSections(
  buffer: ArrayBuffer,
  start: number,
  stored: readonly StoredSection[],
  checksum: Crc32,
): SectionArrays {
  const arrays: Partial<Record<SectionName, Uint8Array | Int32Array | Uint32Array>> = {};
  let end = start;
  for (const [name, Type] of Object.entries(SECTIONS) as [SectionName, (typeof SECTIONS)[SectionName]][]) {
    const section = stored.find((candidate) => candidate.name === name);
    if (section === undefined) throw new VerrijkError('reference.damaged');
    const offset = start + section.offset;
    const length = roundUp(section.bytes, ALIGNMENT);
    const isWhole = offset + length <= buffer.byteLength;
    if (!isWhole || checksum(new Uint8Array(buffer, offset, length), 0) !== section.checksum) {
      throw new VerrijkError('reference.damaged');
    }
    arrays[name] = new Type(buffer, offset, section.bytes / Type.BYTES_PER_ELEMENT);
    end = Math.max(end, offset + length);
  }
  if (end !== buffer.byteLength) throw new VerrijkError('reference.damaged');
  return arrays as SectionArrays;
}

/** The bytes of an array, filled up to the alignment: JSON with blanks, sections with zeros. */
function pad(array: Uint8Array | Int32Array | Uint32Array, filler = 0): Uint8Array {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  if (bytes.length % ALIGNMENT === 0 && bytes.byteOffset % 4 === 0) return bytes;
  const padded = new Uint8Array(roundUp(bytes.length, ALIGNMENT)).fill(filler);
  padded.set(bytes);
  return padded;
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
