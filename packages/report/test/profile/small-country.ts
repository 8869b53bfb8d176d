import { openReference, parseDay, parsePostcode, ReferenceBuilder } from '@verrijk/core';
import type { HouseholdReference } from '@verrijk/core';
import { blobSource, openTableFile, webCompression } from '@verrijk/files';
import type { NamedTable } from '@verrijk/steps';
import { buildAudienceReport } from '../../src/build-report.ts';
import type { ReportRequest } from '../../src/build-report.ts';
import type { AudienceReport } from '../../src/audience-report.ts';

/** A fictional PC4: where it lies and how many households each group has there. */
export interface SmallArea {
  readonly pc4: number;
  readonly municipality?: string;
  readonly province?: string;
  readonly households: readonly number[];
}

/** One household of a small country. */
export interface SmallHousehold {
  readonly pc4: number;
  readonly group: number;
  readonly address: string;
}

/** A country made of a few lines; its households stand at house numbers 1, 2, 3 … of one postcode a PC4, group after group. */
export class SmallCountry {
  readonly reference: HouseholdReference;
  readonly households: readonly SmallHousehold[];
  readonly groups: readonly string[];

  constructor(groups: readonly string[], areas: readonly SmallArea[]) {
    this.groups = groups;
    const model = { name: 'Fictief model', edition: 'test', groups: groups.map((name) => ({ name })) };
    const builder = new ReferenceBuilder({ model, fictional: true });
    const households: SmallHousehold[] = [];
    for (const { pc4, municipality, province, households: counts } of areas) {
      const place = parsePostcode(`${pc4}AB`);
      if (place.kind !== 'postcode') throw new Error(`no PC4: ${pc4}`);
      let number = 0;
      for (const [group, count] of counts.entries()) {
        for (let at = 0; at < count; at++) {
          builder.add(place.index, ++number, 0, group + 1);
          households.push({ pc4, group, address: `${pc4}AB;${number}` });
        }
      }
      builder.setArea(pc4, {
        ...(municipality !== undefined && { municipality }),
        ...(province !== undefined && { province }),
      });
    }
    this.households = households;
    const { parts } = builder.build();
    this.reference = openReference(joined(parts).buffer);
  }

  /** The first so many households of a group in a PC4. */
  some(pc4: number, group: number, count: number): readonly SmallHousehold[] {
    return this.households.filter((household) => household.pc4 === pc4 && household.group === group).slice(0, count);
  }

  async report(request: Partial<ReportRequest> & Pick<ReportRequest, 'files'>): Promise<AudienceReport> {
    const { reference } = this;
    const today = parseDay('2026-11-22', 'day-first');
    return await buildAudienceReport({ reference, minimum: 5, today, version: '0', ...request });
  }
}

/** A customer file with lines "1011AB;12", each behind an ID if there are IDs. */
export async function customerFile(
  name: string,
  addresses: readonly string[],
  ids?: readonly (string | number)[],
): Promise<NamedTable> {
  const lines =
    ids === undefined
      ? ['Postcode;Huisnummer', ...addresses]
      : ['Klantnummer;Postcode;Huisnummer', ...addresses.map((address, at) => `${ids[at]!};${address}`)];
  return await textFile(name, lines);
}

export async function textFile(name: string, lines: readonly string[]): Promise<NamedTable> {
  const blob = new Blob([`${lines.join('\n')}\n`]);
  return { file: await openTableFile(blobSource(blob, name), webCompression()), name };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
