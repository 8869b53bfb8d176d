import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** Whoever has one address of IPv6 has its /64. */
const GROUPS_OF_A_NETWORK = 4;

/** What stands for an address in a limit: all of an IPv4 address, the network (/64) of an IPv6 one. */
export function addressKey(address: string): string {
  const bare = address.replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return bare;
  // The address of a page is written in one way only: without zeros in front, and lower case.
  const canonical = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const [front = '', back] = canonical.split('::');
  const before = front === '' ? [] : front.split(':');
  const after = back === undefined || back === '' ? [] : back.split(':');
  const zeros = Array.from({ length: back === undefined ? 0 : GROUPS - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, GROUPS_OF_A_NETWORK).join(':')}::/64`;
}
