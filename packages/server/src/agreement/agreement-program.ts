const PAGE = String.raw`
#let ink = rgb("#1f2933")
#let quiet = rgb("#52606d")
#let accent = rgb("#1c6863")
#let attention = rgb("#a15c00")
#let hairline = 0.5pt + rgb("#cbd2d9")

#set document(title: content.title + " " + content.subtitle, date: none)
#set page(
  paper: "a4",
  margin: (x: 25mm, top: 25mm, bottom: 23mm),
  header: if content.warning != "" {
    align(center, text(size: 8pt, fill: attention, weight: "bold", content.warning))
  },
  footer: context {
    set text(size: 8pt, fill: quiet)
    grid(columns: (1fr, auto), column-gutter: 12pt, content.footer,
      counter(page).display((at, all) => [pagina #at van #all], both: true))
  },
)
#set text(fill: ink, size: 10.5pt, lang: "nl", number-type: "lining")
#set par(leading: 0.64em, spacing: 0.9em, justify: false)
#show heading.where(level: 1): set text(size: 12.5pt, fill: accent)
#show heading.where(level: 1): set block(above: 19pt, below: 9pt, sticky: true)
#set list(spacing: 0.6em, indent: 0pt, body-indent: 7pt, marker: text(fill: accent)[–])
`;

const BLOCKS = String.raw`
#let draw-clause(clause) = {
  clause.text
  if clause.points.len() > 0 { list(..clause.points) }
}
#let blocks = (
  paragraph: data => par(data.text),
  clauses: data => enum(
    numbering: at => text(fill: quiet, number-width: "tabular", str(data.article) + "." + str(at)),
    number-align: start + top, spacing: 0.8em, body-indent: 9pt,
    ..data.clauses.map(draw-clause),
  ),
  table: data => {
    set text(size: 9.5pt)
    set par(leading: 0.55em)
    table(
      columns: if data.headers.len() == 2 { (46mm, 1fr) } else { (1fr,) * data.headers.len() },
      align: left + top,
      inset: (x: 5pt, y: 4.5pt),
      stroke: (x, y) => (bottom: if y == 0 { 0.9pt + accent } else { hairline }),
      table.header(repeat: true, ..data.headers.map(header => strong(header))),
      ..data.rows.flatten(),
    )
  },
  signatures: data => block(above: 14pt, grid(
    columns: (1fr, 1fr), gutter: 14pt,
    ..data.signers.map(signer => block(width: 100%, stroke: 0.6pt + quiet, inset: 10pt, breakable: false, {
      par(text(size: 9pt, fill: quiet, signer.side))
      par(strong(signer.party))
      for line in signer.lines {
        par(spacing: 7pt, { text(size: 8.5pt, fill: quiet, line.label); linebreak(); text(size: 10pt, line.text) })
      }
    })),
  )),
)
`;

const DOCUMENT = String.raw`
#block(below: 11pt, { show title: set text(size: 22pt, fill: accent); title(content.title) })
#text(size: 11.5pt, fill: quiet, content.subtitle)
#v(4pt)

#for part in content.parts {
  if part.isAnnex { pagebreak(weak: true) }
  heading(level: 1, part.title)
  for data in part.blocks { (blocks.at(data.kind))(data); parbreak() }
}
`;

/** Sets an agreement. It never changes with an order: nothing of one is ever part of it. */
export const AGREEMENT_PROGRAM = [PAGE, BLOCKS, DOCUMENT].join('');
