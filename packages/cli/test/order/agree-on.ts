import assert from 'node:assert/strict';
import type { OrderView } from '@verrijk/server/contract';
import type { OpenDemo, Side } from '../road/open-demo.ts';

/** A new order for a customer file, counted, quoted and accepted. */
export async function acceptFor(
  demo: OpenDemo,
  folder: string,
  input: string,
  ...options: string[]
): Promise<OrderView> {
  const asked = ['new', input, '--purpose', 'Wie komt er (fictief)', ...options];
  const { number } = await orderOf(demo, folder, 'organisation', ...asked);
  const quoted = await orderOf(demo, folder, 'provider', 'quote', number, '--net', '350,00', '--reason', 'Vaste klant');
  assert.equal(quoted.quote?.netCents, 35_000);
  return orderOf(demo, folder, 'organisation', 'quote', number, '--accept');
}

/** The same with an agreement that both have signed, so that it can be delivered. */
export async function agreeOn(demo: OpenDemo, folder: string, input: string, ...options: string[]): Promise<OrderView> {
  const { number } = await acceptFor(demo, folder, input, ...options);
  for (const side of ['organisation', 'provider'] as const) {
    const read = await runWell(demo, folder, side, 'sign', number, '--output', `${side} ${number}.pdf`, '--json');
    const { agreement } = JSON.parse(read) as { agreement: { sha256: string } };
    const signature = ['--name', 'Iemand (fictief)', '--role', 'directeur', '--sha256', agreement.sha256];
    assert.equal(await runWell(demo, folder, side, 'sign', number, ...signature, '--quiet'), '');
  }
  return orderOf(demo, folder, 'organisation', 'status', number);
}

async function orderOf(demo: OpenDemo, folder: string, side: Side, ...args: string[]): Promise<OrderView> {
  return JSON.parse(await runWell(demo, folder, side, ...args, '--json')) as OrderView;
}

async function runWell(demo: OpenDemo, folder: string, side: Side, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await demo.run(side, ['order', ...args], folder);
  assert.equal(code, 0, `${args.join(' ')}\n${stderr}${stdout}`);
  return stdout;
}
