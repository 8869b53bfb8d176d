/**
 * Takes out what serves a page with a pointer only, lets no two pictures of a page share an id, and says in attributes what would be said in
 * styles, which a page may forbid.
 */
export function tidySvg(svg: string, id: string): string {
  return (
    svg
      .replace(/<style[\s\S]*?<\/style>\s*/g, '')
      // Tags alone: in a text, 8.120 may be more than eight thousand.
      .replace(/<[^>]*>/g, (tag) => tidyTag(tag, id))
      .trim()
  );
}

function tidyTag(tag: string, id: string): string {
  return tag
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space|xmlns:xlink)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => styleAttributes(style))
    .replace(/\bid="zr\d+-/g, `id="${id}-`)
    .replace(/url\(#zr\d+-/g, `url(#${id}-`)
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

/** "font-size:12px;font-family:inherit;" as the attributes of the same names. */
function styleAttributes(style: string): string {
  const rules = style.matchAll(/([\w-]+)\s*:\s*((?:&\w+;|[^;])+)/g);
  return [...rules].map(([, name, value]) => ` ${name!}="${value!.trim()}"`).join('');
}
