/** Exactly one JSON object, with a line end behind it. */
export function formatJson(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
