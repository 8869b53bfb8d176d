import { VerrijkError } from '../findings/verrijk-error.ts';

/** One group (Culturele Doelgroep) of a model. */
export interface SegmentGroup {
  readonly name: string;
  readonly code?: string;
  /** Other spellings by which a source may name the group. */
  readonly aliases?: readonly string[];
  /** "#rrggbb". */
  readonly colour?: string;
  readonly mainGroup?: string;
}

/** The groups of one edition. Data that the provider supplies: names are taken as they are. */
export interface SegmentModel {
  readonly name: string;
  readonly edition: string;
  readonly groups: readonly SegmentGroup[];
}

/** Groups are one byte in the reference, of which two values have a meaning of their own. */
export const MAX_GROUPS = 253;

/**
 * Reads a model file: `name`, `edition`, `groups` [{`code`, `name`, `aliases`, `colour`, `main_group`}].
 * @throws VerrijkError `model.invalid` with the field that is wrong.
 */
export function parseSegmentModel(json: string): SegmentModel {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new VerrijkError('model.invalid', { field: 'JSON' }, { cause });
  }
  const model = record(value, 'JSON');
  if (!Array.isArray(model['groups']) || model['groups'].length === 0) throw invalid('groups');
  if (model['groups'].length > MAX_GROUPS) throw new VerrijkError('reference.too-many-groups', { limit: MAX_GROUPS });
  const groups = model['groups'].map((group: unknown, index) => parseGroup(group, `groups[${index}]`));
  const seen = new Set<string>();
  for (const [index, group] of groups.entries()) {
    for (const spelling of [group.name, ...(group.code === undefined ? [] : [group.code]), ...(group.aliases ?? [])]) {
      if (seen.has(groupKey(spelling))) throw invalid(`groups[${index}]`);
      seen.add(groupKey(spelling));
    }
  }
  return { name: text(model['name'], 'name'), edition: text(model['edition'], 'edition'), groups };
}

/** What makes two spellings of a group's name the same: neither case nor blanks around and between words count. */
export function groupKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function parseGroup(value: unknown, at: string): SegmentGroup {
  const group = record(value, at);
  const { code, aliases, colour, main_group: mainGroup } = group;
  return {
    name: text(group['name'], `${at}.name`),
    ...(code !== undefined &&
      code !== null && { code: text(typeof code === 'number' ? `${code}` : code, `${at}.code`) }),
    ...(aliases !== undefined && { aliases: texts(aliases, `${at}.aliases`) }),
    ...(colour !== undefined && { colour: parseColour(colour, `${at}.colour`) }),
    ...(mainGroup !== undefined && { mainGroup: text(mainGroup, `${at}.main_group`) }),
  };
}

function parseColour(value: unknown, at: string): string {
  const colour = text(value, at);
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw invalid(at);
  return colour;
}

function texts(value: unknown, at: string): readonly string[] {
  if (!Array.isArray(value)) throw invalid(at);
  return value.map((element: unknown) => text(element, at));
}

function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(at);
  return value as Record<string, unknown>;
}

function text(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw invalid(at);
  return value.trim();
}

function invalid(field: string): VerrijkError {
  return new VerrijkError('model.invalid', { field });
}
