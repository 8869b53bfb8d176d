/**
 * Colours for groups whose model names none, in the order of the groups. Searched for, not chosen: of all sets of eleven that
 * stand off from white at 3 to 1, one whose members differ most from each other for people with full colour vision and for those
 * without red, green or blue (after Machado, Oliveira and Fernandes 2009).
 */
export const GROUP_COLOURS = [
  '#0045ab',
  '#ab6600',
  '#21ab45',
  '#874587',
  '#ab0000',
  '#458787',
  '#452166',
  '#6687ff',
  '#660000',
  '#cc66cc',
  '#004545',
] as const;

/** Colours for what a file is set beside: bases, or this file and another. */
export const SERIES_COLOURS = ['#1c6863', '#b45f06', '#5b3f8c', '#475569'] as const;

/** The model's own colour of a group, or else one of ours by its place in the model. */
export function groupColour(ofModel: string | undefined, place: number): string {
  return ofModel ?? GROUP_COLOURS[place % GROUP_COLOURS.length]!;
}

const LIGHTEST_STEP = [207, 227, 222] as const;
const DARKEST_STEP = [11, 66, 73] as const;

/** Steps of one colour, from dark to light, for parts that have an order. */
export function stepColours(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const way = count === 1 ? 0 : at / (count - 1);
    const parts = DARKEST_STEP.map((dark, part) => Math.round(dark + (LIGHTEST_STEP[part]! - dark) * way));
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
}
