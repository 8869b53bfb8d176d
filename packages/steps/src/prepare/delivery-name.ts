/** Names stay well below the 255 bytes that file systems take, with all that is put before and behind them. */
const LONGEST = 150;

/** What a delivery is about, as its file is called. */
export interface DeliverySubject {
  /** "Totaal", "Vrienden". */
  readonly selection: string;
  readonly organisation: string;
  /** "2024", "vanaf 2024-01-01". */
  readonly period: string;
}

/** Names of the files of a delivery. The product's names are Dutch in every language. */
export interface DeliveryNames {
  /** "Totaal Museum X 2024". */
  readonly name: string;
  readonly delivery: string;
  readonly manifest: string;
  readonly page: string;
  readonly key: string;
  readonly repairs: string;
}

/** The names of a delivery's files: what no file system takes is left out, and what is too long is cut. */
export function deliveryNames({ selection, organisation, period }: DeliverySubject): DeliveryNames {
  const name = fileName([selection, organisation, period].join(' '));
  return {
    name,
    delivery: `${name}.xlsx`,
    manifest: `${name} manifest.json`,
    page: `${name} manifest.html`,
    key: `${name} sleutel (niet versturen).csv`,
    repairs: `${name} herstellingen (niet versturen).csv`,
  };
}

function fileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\\/:|]/g, '-')
    // Controls, and characters that change the direction of a text and so what a name seems to be.
    .replace(/[<>"?*\p{C}]/gu, ' ')
    .replace(/\s+/g, ' ');
  let name = '';
  for (const character of plain) {
    if (new TextEncoder().encode(name + character).length > LONGEST) break;
    name += character;
  }
  // Windows takes no point or blank at an end; elsewhere a point hides a file.
  const trimmed = name.replace(/^[ .-]+|[ .]+$/g, '');
  return trimmed === '' ? 'aanlevering' : trimmed;
}
