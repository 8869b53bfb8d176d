/** The name of a file without its extension. */
export function fileStem(name: string): string {
  const point = name.lastIndexOf('.');
  return point > 0 ? name.slice(0, point) : name;
}
