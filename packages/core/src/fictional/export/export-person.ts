import type { Cell } from '../../cells/cell-batch.ts';
import type { RandomNumbers } from '../random-numbers.ts';
import { textCell } from './export-cells.ts';
import { EXPORT_MESS } from './export-mess.ts';

const TITLES = ['Dhr.', 'Mevr.', 'Mevr.', 'dhr', 'Dr.', '', ''];
const PREFIXES = ['', '', '', '', 'van', 'de', 'van der', "van 't"];

/** A person who does not exist, and says so. */
export interface ExportPerson {
  /** Title, first name, prefix, last name, organisation. */
  readonly names: readonly Cell[];
  readonly email: Cell;
  /** Telephone, mobile: numbers that nobody has. */
  readonly phones: readonly Cell[];
}

/** The person of row `customer` + 1; `previous` is the e-mail address of the row before. */
export function drawExportPerson(customer: number, previous: Cell, random: RandomNumbers): ExportPerson {
  const number = customer + 1;
  const isOrganisation = random.chance(0.03);
  return {
    names: [
      textCell(random.pick(TITLES)),
      textCell(random.chance(0.9) ? 'Fictief' : 'F.'),
      textCell(random.pick(PREFIXES)),
      textCell(`Verzonnen ${number}`),
      textCell(isOrganisation ? `Stichting "Fictie"; afd. ${number}` : ''),
    ],
    email: drawEmail(number, previous, random),
    phones: [
      textCell(random.chance(0.3) ? `000-0${String(number).padStart(8, '0')}` : ''),
      textCell(random.chance(0.7) ? `+31 6 00${String(number).padStart(8, '0')}` : ''),
    ],
  };
}

function drawEmail(number: number, previous: Cell, random: RandomNumbers): Cell {
  if (random.chance(EXPORT_MESS.emailMissing)) return textCell('');
  if (random.chance(EXPORT_MESS.emailRepeated)) return previous;
  return textCell(random.chance(0.05) ? `Fictief.${number}@Example.ORG` : `fictief.${number}@example.org`);
}
