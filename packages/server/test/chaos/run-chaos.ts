import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openInstallation } from '../../src/installation.ts';
import type { WorkingService } from '../../src/jobs/running/work-on.ts';
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import { patientClient } from './chaos-client.ts';
import type { Tally } from './chaos-client.ts';
import { enrichedDelivery, makeDelivery, makeWorld } from './chaos-world.ts';
import type { ChaosDelivery, ChaosWorld } from './chaos-world.ts';
import { checkOrders } from './check-orders.ts';
import { findInFolders, findInTables } from './find-plain.ts';
import { keepProcess } from './kept-process.ts';
import type { KeptProcess } from './kept-process.ts';
import { startStandAlone } from './stand-alone-database.ts';
import type { StandAloneDatabase } from './stand-alone-database.ts';
import { purge, takeRoad } from './take-road.ts';
import type { KnownOrder, Road } from './take-road.ts';
import { watchResuming } from './watch-resuming.ts';
import type { Resuming } from './watch-resuming.ts';

export interface ChaosPlan {
  readonly seed: number;
  readonly rounds: number;
  /** Milliseconds that a round lasts, on average. */
  readonly roundMilliseconds: number;
  /** Orders under way at a time. */
  readonly clients: number;
  readonly say: (line: string) => void;
}

export interface ChaosReport {
  readonly rounds: number;
  readonly killed: Readonly<Record<'serve' | 'worker' | 'database', number>>;
  readonly orders: number;
  readonly purgedUnderWay: number;
  /** How often an order failed for our own reasons, and was tried again when it was asked. */
  readonly failures: number;
  readonly tally: Tally;
  readonly resuming: Resuming;
  readonly seconds: number;
  /** Everything that is not as it must be; empty when all is well. */
  readonly wrong: readonly string[];
}

const SERVES = 2;
const WORKERS = 3;
const ORGANISATIONS = 4;
/** Customers in each delivery. */
const RECORDS = [120, 240, 360];
/** Seconds that all may take to come to rest. */
const REST = 240;
/** Milliseconds that a round is held up for an order to become ready. */
const STARVED = 15_000;

/** A run of chaos: what it needs, what happens, what is left. Everything it makes is gone afterwards. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosReport> {
  const began = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'verrijk-chaos-'));
  const key = randomBytes(32).toString('base64');
  const database = await startStandAlone(path.join(folder, 'database'));
  const installation = await openInstallation(
    { folder: path.join(folder, 'driver'), env: { DATABASE_URL: database.url, VERRIJK_KEY: key }, version: 'chaos' },
    { address: 'http://localhost', demo: false },
  );
  let processes: readonly KeptProcess[] = [];
  try {
    const world = await makeWorld(installation.service, ORGANISATIONS);
    const deliveries: ChaosDelivery[] = [];
    for (const [at, records] of RECORDS.entries()) {
      deliveries.push(await enrichedDelivery(makeDelivery(plan.seed * 10 + at, records)));
    }
    processes = await startProcesses(folder, database, key);
    await Promise.all(processes.map((each) => each.ready()));
    plan.say(`${processes.length} processes are up after ${seconds(began)} s`);
    return await new Chaos({ plan, folder, database, processes, world, deliveries, service: installation.service }).run(
      began,
    );
  } finally {
    const stopping = performance.now();
    await Promise.all(
      processes.map(async (each) => {
        await each.stop();
        plan.say(`${each.name} stopped after ${seconds(stopping)} s`);
      }),
    );
    await installation.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface ChaosParts {
  readonly plan: ChaosPlan;
  readonly folder: string;
  readonly database: StandAloneDatabase;
  readonly processes: readonly KeptProcess[];
  readonly world: ChaosWorld;
  readonly deliveries: readonly ChaosDelivery[];
  readonly service: WorkingService;
}

class Chaos {
  private readonly parts: ChaosParts;
  private readonly chance: Chance;
  private readonly known: KnownOrder[] = [];
  private readonly roads = new Map<KnownOrder, Road>();
  private readonly wrong: string[] = [];
  private readonly killed = { serve: 0, worker: 0, database: 0 };
  private readonly tally: Tally = { answered: 0, unanswered: 0, problems: {} };
  private readonly gaveUp = new AbortController();
  private isOver = false;
  private readyBefore = 0;

  constructor(parts: ChaosParts) {
    this.parts = parts;
    this.chance = chanceOf(parts.plan.seed);
  }

  async run(began: number): Promise<ChaosReport> {
    const { plan, service, database } = this.parts;
    const resuming = watchResuming(service.store, () => this.isUp('worker'));
    const clients = Array.from({ length: plan.clients }, (_, number) => this.live(number));
    for (let round = 1; round <= plan.rounds; round += 1) {
      await this.round(resuming.noteDeath);
      if (round % 10 === 0)
        plan.say(`${round} rounds, ${this.known.length} orders, ${this.wrong.length} wrong, ${seconds(began)} s`);
    }
    this.isOver = true;
    await this.rest(clients);
    this.wrong.push(
      ...this.parts.processes.flatMap(({ deaths }) => deaths).map((death) => `ended by itself: ${death}`),
    );
    this.wrong.push(...(await checkOrders(service.store, this.known)));
    const purgedUnderWay = this.known.filter(({ purged }) => purged).length;
    for (const order of this.known) if (order.ready && !order.purged) await purge(this.roads.get(order)!, order);
    await this.untilNoJobs();
    this.wrong.push(...(await checkOrders(service.store, this.known)));
    this.wrong.push(...(await this.findCanaries()));
    plan.say(`the database wrote ${database.log().split('\n').length} lines in its log`);
    return {
      rounds: plan.rounds,
      killed: this.killed,
      orders: this.known.length,
      purgedUnderWay,
      failures: this.known.reduce((sum, { failures }) => sum + failures.length, 0),
      tally: this.tally,
      resuming: await resuming.measure(),
      seconds: seconds(began),
      wrong: this.wrong,
    };
  }

  /** One client: order after order, of any organisation, until the rounds are over. */
  private async live(number: number): Promise<void> {
    const { plan, world, deliveries, processes } = this.parts;
    const chance = chanceOf(plan.seed * 1000 + number + 1);
    const addresses = processes.filter(({ kind }) => kind === 'serve').map(({ address }) => address);
    const client = (token: string) => patientClient(addresses, token, this.tally, this.gaveUp.signal);
    const provider = client(world.provider.token);
    const organisations = world.organisations.map(({ token }) => client(token));
    for (let count = 1; !this.isOver; count += 1) {
      const purpose = `Chaos ${plan.seed}-${number}-${count}`;
      const order: KnownOrder = {
        purpose,
        id: '',
        steps: [],
        upload: '',
        delivered: false,
        ready: false,
        purged: false,
        failures: [],
      };
      const wrong = (what: string): void => void this.wrong.push(what);
      const road = {
        organisation: chance.pick(organisations),
        provider,
        delivery: chance.pick(deliveries),
        chance,
        wrong,
      };
      this.known.push(order);
      this.roads.set(order, road);
      try {
        await takeRoad(road, order);
      } catch (error) {
        // A refusal that nobody expects here: this order stays where it is, and is looked at afterwards.
        wrong(`${purpose} stopped: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  /** Kills one or more at moments of chance; all are started again. */
  private async round(noteDeath: (name: string) => Promise<void>): Promise<void> {
    const { plan, processes, database } = this.parts;
    const { chance } = this;
    await this.untilSomethingWorks();
    // One that is still starting is seldom killed, or on a slow machine none would ever be up.
    const victims = processes.filter((each) => chance.is(each.isReady() ? 0.3 : 0.06));
    const length = plan.roundMilliseconds * (0.5 + chance.next());
    const ends = performance.now() + length;
    const isDatabase = chance.is(0.15);
    if (victims.length === 0 && !isDatabase) victims.push(chance.pick(processes));
    const strikes = victims.map((victim) => async () => {
      this.killed[victim.kind] += 1;
      if (victim.kind === 'worker' && !isDatabase) await noteDeath(victim.name).catch(() => undefined);
      victim.kill(chance.below(1500));
    });
    if (isDatabase) {
      strikes.push(async () => {
        this.killed.database += 1;
        await database.crash();
        await wait(chance.below(1000));
        await database.start();
      });
    }
    await Promise.all(strikes.map(async (strike) => wait(chance.below(length)).then(strike)));
    await wait(Math.max(0, ends - performance.now()));
    await this.untilOneMoreIsReady();
  }

  /** On a slow machine no worker would live as long as an order takes: then nothing would be killed but beginnings. */
  private async untilOneMoreIsReady(): Promise<void> {
    const count = (): number => this.known.filter(({ ready }) => ready).length;
    const before = this.readyBefore;
    for (const end = performance.now() + STARVED; count() <= before && performance.now() < end;) await wait(50);
    this.readyBefore = count();
  }

  /** There is somebody to ask and somebody to do it; and now and then nobody waits for that. */
  private async untilSomethingWorks(): Promise<void> {
    if (this.chance.is(0.1)) return;
    const end = performance.now() + REST * 1000;
    while (!(this.isUp('serve') && this.isUp('worker')) && performance.now() < end) await wait(50);
  }

  private isUp(wanted: KeptProcess['kind']): boolean {
    return this.parts.processes.some((each) => each.kind === wanted && each.isReady());
  }

  private async rest(clients: readonly Promise<void>[]): Promise<void> {
    const patience = setTimeout(() => this.gaveUp.abort(new Error(`not at rest after ${REST} s`)), REST * 1000);
    await Promise.all(this.parts.processes.map((each) => each.ready()));
    await Promise.all(clients);
    await this.untilNoJobs();
    clearTimeout(patience);
  }

  private async untilNoJobs(): Promise<void> {
    const { pool } = this.parts.service.store;
    for (const end = performance.now() + REST * 1000; performance.now() < end; await wait(250)) {
      const { rows } = await pool.query("select from pgboss.job where state not in ('completed', 'cancelled') limit 1");
      if (rows.length === 0) return;
    }
    this.wrong.push(`there are jobs left after ${REST} s`);
  }

  /** Where anything of customers stands in plain bytes: tables, log of changes and data, output, temporary files. */
  private async findCanaries(): Promise<string[]> {
    const { service, folder, deliveries } = this.parts;
    const canaries = deliveries.flatMap((each) => each.canaries);
    await service.store.pool.query('checkpoint');
    const found = [...(await findInTables(service.store.pool, canaries)), ...findInFolders([folder], canaries)];
    // The search must be able to find: this stands in every order.
    if (findInFolders([folder], ['Kaartkopers (fictief)']).length === 0) found.push('the search finds nothing at all');
    return found.map((place) => `plain customer data in ${place}`);
  }
}

async function startProcesses(
  folder: string,
  database: StandAloneDatabase,
  key: string,
): Promise<readonly KeptProcess[]> {
  const named = [
    ...Array.from({ length: SERVES }, (_, at) => ({ kind: 'serve', name: `serve-${at + 1}` }) as const),
    ...Array.from({ length: WORKERS }, (_, at) => ({ kind: 'worker', name: `worker-${at + 1}` }) as const),
  ];
  const kept: KeptProcess[] = [];
  for (const { kind, name } of named) {
    const port = kind === 'serve' ? await freePort() : 0;
    const workers = kind === 'serve' ? 0 : 1;
    kept.push(
      keepProcess({
        kind,
        name,
        port,
        workers,
        folder: path.join(folder, name),
        databaseUrl: database.url,
        key,
      }),
    );
  }
  return kept;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}
