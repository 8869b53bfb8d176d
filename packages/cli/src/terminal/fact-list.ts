import { fit } from './bar-chart.ts';
import { displayWidth, wrapText } from './wrap-text.ts';

/** Lines of a term and what it comes to; below each other where the terminal is too narrow for a second column. */
export function factList(facts: readonly (readonly [term: string, value: string])[], width: number): string[] {
  const left = Math.max(...facts.map(([term]) => displayWidth(term)));
  return facts.flatMap(([term, value]) => {
    const room = width - left - 4;
    if (room < displayWidth(value) && room < 20) {
      return [...wrapText(term, width - 2), ...wrapText(value, width - 4).map((line) => `  ${line}`)].map(
        (line) => `  ${line}`,
      );
    }
    const [first = '', ...rest] = wrapText(value, room);
    return [`  ${fit(term, left)}  ${first}`, ...rest.map((line) => `${' '.repeat(left + 4)}${line}`)];
  });
}
