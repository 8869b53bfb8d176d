/** Takes out what serves a page with a pointer only, and lets no two pictures of a page share an id. */
export function tidySvg(svg: string, id: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/g, '')
    .replace(/\bid="zr\d+-/g, `id="${id}-`)
    .replace(/url\(#zr\d+-/g, `url(#${id}-`)
    .replace(/\bxmlns:xlink="[^"]*" ?/, '')
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .trim();
}
