import { writeFileSync } from 'node:fs';
import { AddressList } from './address-list.ts';
import { CUSTOMER_HEADER, CUSTOMERS } from './data-files.ts';
import { SeededRandom } from './seeded-random.ts';
import { spellAddress, spellUnknown } from './spell-address.ts';

const KNOWN_SHARE = 0.9;
const SEED = 1122;

/** Writes customers who live at addresses drawn at random, nine in ten of them known, in mixed writing. */
export function makeCustomers(path: string): void {
  const random = new SeededRandom(SEED);
  const addresses = new AddressList();
  const lines: string[] = [CUSTOMER_HEADER.join(';')];
  for (let customer = 0; customer < CUSTOMERS; customer++) {
    const address = addresses.get(random.below(addresses.length));
    const cells = random.chance(KNOWN_SHARE) ? spellAddress(address, random) : spellUnknown(address, random);
    lines.push(`${customerNumber(customer)};${cells.join(';')}`);
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** Ten digits, every one once, in no order that helps anybody. */
function customerNumber(customer: number): number {
  return 1_000_000_000 + (Math.imul(customer, 0x9e3779b1) >>> 0);
}
