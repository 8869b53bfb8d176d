import { readFileSync } from 'node:fs';
import { DATA_FILES } from './data-files.ts';
import type { RegisteredAddress } from './spell-address.ts';

/** All addresses, any of which can be had by its number. */
export class AddressList {
  private readonly bytes: Buffer;
  private readonly starts: Uint32Array;
  readonly length: number;

  constructor() {
    const bytes = readFileSync(DATA_FILES.addresses);
    this.bytes = bytes;
    this.starts = new Uint32Array(bytes.length / 8);
    let count = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, end + 1)) this.starts[count++] = end + 1;
    this.length = count - 1;
  }

  get(index: number): RegisteredAddress {
    const line = this.bytes.toString('latin1', this.starts[index], this.starts[index + 1]);
    const [postcode, number, letter, addition] = line.split(',') as [string, string, string, string];
    return { postcode, number, letter, addition };
  }
}
