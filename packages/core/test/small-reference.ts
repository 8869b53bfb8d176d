import { normalizeSuffix, openReference, packSuffix, parsePostcode, ReferenceBuilder } from '@verrijk/core';
import type { BuiltReference, HouseholdReference } from '@verrijk/core';

/** "1011AB 12 HS = A": postcode, number, suffix, group; without a group when nothing follows. All of it is fictional. */
export type AddressLine = string;

/** Builds a reference of a few lines, whose groups are named by what stands behind the equals sign. */
export function buildSmall(
  lines: readonly AddressLine[],
  areas: Readonly<Record<number, string>> = {},
): BuiltReference {
  const parsed = lines.map((line) => {
    const [address, group = ''] = line.split('=').map((part) => part.trim());
    const [postcode, number, ...suffix] = address!.split(/\s+/);
    return { postcode: postcode!, number: Number(number), suffix: suffix.join(' '), group };
  });
  const groups = [...new Set(parsed.map(({ group }) => group).filter((group) => group !== ''))].toSorted();
  const builder = new ReferenceBuilder({
    model: { name: 'Fictief model', edition: 'test', groups: groups.map((name) => ({ name })) },
    fictional: true,
  });
  for (const { postcode, number, suffix, group } of parsed) {
    const place = parsePostcode(postcode);
    if (place.kind !== 'postcode') throw new Error(`no postcode: ${postcode}`);
    const key = normalizeSuffix(suffix);
    const packed = packSuffix(key);
    builder.add(place.index, number, packed === 0xffffffff ? key : packed, groups.indexOf(group) + 1);
  }
  for (const [pc4, municipality] of Object.entries(areas)) builder.setArea(Number(pc4), { municipality });
  return builder.build();
}

export function fileOf(built: BuiltReference): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(built.parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of built.parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function openSmall(lines: readonly AddressLine[], areas?: Readonly<Record<number, string>>): HouseholdReference {
  return openReference(fileOf(buildSmall(lines, areas)).buffer);
}
