const PAGE = String.raw`
#let ink = rgb("#1f2933")
#let quiet = rgb("#52606d")
#let accent = rgb("#1c6863")
#let most-wide = 166mm
#let most-tall = 215mm
#let hairline = 0.5pt + rgb("#cbd2d9")
#let tinted(body, colour) = block(width: 100%, fill: colour.lighten(92%), stroke: (left: 2.5pt + colour), inset: (x: 10pt, y: 8pt), breakable: false, body)
#let attention = rgb("#a15c00")

#set document(title: content.title, date: none)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 24mm, bottom: 22mm),
  header: if content.warning != "" {
    align(center, text(size: 8pt, fill: attention, weight: "bold", content.warning))
  },
  footer: context {
    set text(size: 8pt, fill: quiet)
    grid(columns: (1fr, auto), column-gutter: 12pt, content.footer,
      counter(page).display((at, all) => [#at #content.words.of #all], both: true))
  },
)
#set text(fill: ink, size: 10.5pt, lang: content.language)
#set par(leading: 0.62em, spacing: 0.95em)
#set list(spacing: 0.75em, indent: 2pt, body-indent: 7pt, marker: text(fill: accent)[•])
#show heading.where(level: 1): set text(size: 16pt, fill: accent)
#show heading.where(level: 1): set block(above: 22pt, below: 10pt, sticky: true)
#set figure(gap: 9pt, numbering: none, supplement: none)
#show figure: set block(above: 20pt, below: 14pt)
#show figure: set align(left)
#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: it => block(sticky: true, text(weight: "bold", size: 10.5pt, it.body))
`;

const TABLE = String.raw`
#let draw-table(data) = {
  let natural(size) = data.columns.map(column => column.width * 0.48 * size + 11pt)
  let size = (9pt, 8.2pt).find(size => natural(size).sum() <= most-wide)
  let size = if size == none { 7.5pt } else { size }
  let widths = natural(size)
  let isTight = widths.sum() > most-wide
  let width = calc.min(most-wide, widths.sum() * 1.25)
  let side = data.columns.map(column => if column.isNumber { right } else { left })
  let last = data.rows.len() + 1
  set text(size: size, number-width: "tabular")
  set par(leading: 0.5em, justify: false)
  block(width: width, below: 5pt, breakable: data.rows.len() > 14, table(
    columns: widths.map(width => width / 1pt * 1fr),
    align: (x, y) => side.at(x) + if y == 0 { bottom } else { top },
    inset: (x: 5pt, y: 4pt),
    stroke: (x, y) => (
      bottom: if y == 0 { 0.9pt + accent } else { hairline },
      top: if y == last and data.totals.len() > 0 { 0.9pt + quiet },
    ),
    table.header(repeat: true, ..data.columns.map(column => text(weight: "bold", hyphenate: isTight, column.header))),
    ..data.rows.flatten(),
    ..data.totals.map(total => strong(total)),
  ))
  if data.hidesValues { block(above: 5pt, text(size: 8pt, fill: quiet, content.words.hidden)) }
}
#let captioned(data) = figure(draw-table(data), kind: table, caption: figure.caption(position: top, data.caption))
`;

const BLOCKS = String.raw`
#let blocks = (
  paragraph: data => par(data.text),
  list: data => list(..data.items),
  note: data => tinted(par(data.text), if data.tone == "good" { accent } else { attention }),
  figures: data => {
    let across = if data.figures.len() in (5, 6) { 3 } else { calc.min(4, data.figures.len()) }
    grid(columns: (1fr,) * across, gutter: 10pt, ..data.figures.map(figure => block(
      width: 100%, stroke: (top: 1.5pt + accent), inset: (top: 7pt, bottom: 3pt), breakable: false,
      { par(spacing: 5pt, text(size: 19pt, weight: "bold", fill: accent, figure.value)); par(text(size: 9pt, fill: quiet, figure.label)) },
    )))
  },
  table: data => captioned(data.table),
  chart: data => context {
    let picture = image.with(bytes(data.picture), format: "svg", alt: data.alternative)
    let isTall = measure(picture(width: most-wide)).height > most-tall
    let size = if isTall { (height: most-tall) } else { (width: most-wide) }
    figure(picture(..size), kind: image, caption: figure.caption(position: top, data.caption))
    tinted(par(text(size: 9.5pt, strong(content.words.howToRead + ": ") + data.howToRead)), accent)
    captioned(data.table)
  },
)
`;

const DOCUMENT = String.raw`
#block(below: 11pt, { show title: set text(size: 21pt, fill: accent); title() })
#text(size: 11pt, fill: quiet, content.subtitle)
#if content.warning != "" { tinted(par(strong(content.warning)), attention) }

#for (i, section) in content.sections.enumerate() {
  if i == 1 {
    outline(title: content.words.contents, depth: 1)
    pagebreak()
  }
  heading(level: 1, section.title)
  if section.lead != "" { text(size: 12pt, section.lead); parbreak() }
  for data in section.blocks { (blocks.at(data.kind))(data); parbreak() }
}
`;

/** Sets the content of a report. It never changes: nothing of a document is ever part of it. */
export const REPORT_PROGRAM: string = [PAGE, TABLE, BLOCKS, DOCUMENT].join('');
