import { VerrijkError, formatColumnLetter, groupKey } from '@verrijk/core';
import type { AreaNames, CellBatch } from '@verrijk/core';
import { readDelimited } from '@verrijk/files';
import { openTextFile } from '@verrijk/files/node';
import { listColumns } from '@verrijk/steps';

const HEADERS = {
  pc4: /^(pc4|postcode4|postcodecijfers|postcode|pc)$/,
  municipality: /^(gemeente|gemeentenaam|municipality)$/,
  province: /^(provincie|provincienaam|province)$/,
};
type AreaRole = keyof typeof HEADERS;

/**
 * Reads where each PC4 lies from a CSV file with columns pc4, gemeente and provincie, one of the last two at least.
 * @throws VerrijkError `file.*` or `reference.source-column-missing`
 */
export async function readAreas(path: string): Promise<ReadonlyMap<number, AreaNames>> {
  const file = await openTextFile(path);
  const areas = new Map<number, AreaNames>();
  let roles: readonly AreaRole[] = [];
  const onHeader = (headers: readonly string[]): readonly number[] => {
    const found = (Object.keys(HEADERS) as AreaRole[])
      .map((role) => ({ role, column: headers.findIndex((header) => HEADERS[role].test(groupKey(header))) }))
      .filter(({ column }) => column >= 0);
    roles = found.map(({ role }) => role);
    const missing = !roles.includes('pc4') ? 'postcode' : roles.length === 1 ? 'municipality' : undefined;
    if (missing !== undefined) {
      const candidates = listColumns(headers.map((header, at) => ({ letter: formatColumnLetter(at), header })));
      throw new VerrijkError('reference.source-column-missing', { file: file.name, role: missing, candidates });
    }
    return found.map(({ column }) => column);
  };
  await readDelimited(file.chunks, { name: file.name, onHeader }, (batch) => takeAreas(batch, roles, areas));
  return areas;
}

function takeAreas(batch: CellBatch, roles: readonly AreaRole[], areas: Map<number, AreaNames>): void {
  for (let row = 0; row < batch.rows; row++) {
    const text = (role: AreaRole): string => {
      const at = roles.indexOf(role);
      return at < 0 ? '' : batch.columns[at]!.cell(row).text.trim();
    };
    const pc4 = /^[1-9]\d{3}/.exec(text('pc4'));
    if (pc4 === null) continue;
    const [municipality, province] = [text('municipality'), text('province')];
    areas.set(Number(pc4[0]), {
      ...(municipality !== '' && { municipality }),
      ...(province !== '' && { province }),
    });
  }
}
