import { mkdirSync, rmSync } from 'node:fs';
import { resultFile } from '../dataset/data-files.ts';
import type { TableRows } from '../measure/markdown-table.ts';
import type { SuiteReport, Target } from '../measure/target.ts';
import { makeAgreedOrders } from '../service/agreed-orders.ts';
import { measureBesideSlow } from '../service/beside-slow.ts';
import type { BesideSlow } from '../service/beside-slow.ts';
import { during, measureFairness } from '../service/fairness.ts';
import type { Fairness } from '../service/fairness.ts';
import { makeDelivery } from '../service/fictional-delivery.ts';
import { startServing } from '../service/serving.ts';
import { HEAD_LIMIT, REQUEST_LIMIT, DOWNLOAD_LIMIT } from '../service/slow-clients.ts';
import type { SlowOutcome } from '../service/slow-clients.ts';
import { uploadAtOnce } from '../service/uploads-at-once.ts';
import type { AgreedOrder, UploadsOutcome } from '../service/uploads-at-once.ts';

const FOLDER = resultFile('service');
const UPLOADS = 200;
const WAITING = 100;
const ROWS = 10_000;
/** What `verrijk serve` begins with. */
const WORKERS = 2;

/** `verrijk serve` with its own PostgreSQL under load; once, for it takes a quarter of an hour and waits for time-outs. */
export async function serviceSuite(): Promise<SuiteReport> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const delivery = await makeDelivery(ROWS, 1);
  const deliveries = [delivery, await makeDelivery(ROWS, 2), await makeDelivery(ROWS, 3)];
  const orders = await during(startServing(FOLDER, WORKERS), async (serving) => {
    const half = UPLOADS / 2;
    const [museum, theater] = [serving.museum, serving.theater];
    return [
      ...(await makeAgreedOrders(serving, museum, half, ROWS)).map((order) => ({ party: 'museum', order }) as const),
      ...(await makeAgreedOrders(serving, theater, half, ROWS)).map((order) => ({ party: 'theater', order }) as const),
    ];
  });
  say(`${orders.length} orders agreed`);
  // Started again: what made the demo is not part of what serves.
  const uploads = await during(startServing(FOLDER, WORKERS), (serving) =>
    uploadAtOnce(
      serving,
      orders.map(({ party, order }): AgreedOrder => ({ organisation: serving[party], order })),
      deliveries,
    ),
  );
  say(JSON.stringify(uploads));
  const slow = await during(startServing(FOLDER, WORKERS), (serving) => measureBesideSlow(serving, delivery));
  say(JSON.stringify(slow));
  const fairness = await measureFairness(FOLDER, WORKERS, delivery, WAITING);
  say(JSON.stringify(fairness));
  rmSync(FOLDER, { recursive: true, force: true });
  return {
    title: 'The service under load',
    measurements: [['', 'measured'], ...uploadRows(uploads), ...slowRows(slow), ...fairnessRows(fairness)],
    targets: [...uploadTargets(uploads), ...slowTargets(slow), fairnessTarget(fairness)],
  };
}

function say(line: string): void {
  process.stderr.write(`service: ${line}\n`);
}

function uploadRows({ uploaded, delivered, ready, memory, status, otherProblems }: UploadsOutcome): TableRows {
  const times = [status.p50, status.p95, status.p99].map((each) => each.toFixed(0)).join(' / ');
  return [
    [`${UPLOADS} uploads at once: all bytes received`, `${uploaded.toFixed(1)} s`],
    ['looked into, and accepted as deliveries', `${delivered.toFixed(1)} s`],
    ['results and reports of all', `${ready.toFixed(0)} s`],
    ['problems other than 5xx', String(otherProblems.length)],
    [`status meanwhile, ${status.asked} times: p50 / p95 / p99`, `${times} ms`],
    ['peak memory: the server', `${memory.server.toFixed(0)} MB`],
    ['with the processes of the engine', `${memory.withEngine.toFixed(0)} MB`],
    ['PostgreSQL apart', `${memory.database.toFixed(0)} MB`],
  ];
}

function uploadTargets({ serverErrors, otherProblems, memory, status }: UploadsOutcome): readonly Target[] {
  return [
    { what: '5xx among the uploads and deliveries', bound: 'at most', limit: 0, measured: serverErrors, unit: '' },
    { what: 'other problems', bound: 'at most', limit: 0, measured: otherProblems.length, unit: '' },
    { what: 'memory of the server', bound: 'at most', limit: 1000, measured: memory.server, unit: ' MB' },
    { what: 'memory with the engine', bound: 'at most', limit: 1000, measured: memory.withEngine, unit: ' MB' },
    { what: 'status at p95', bound: 'at most', limit: 200, measured: status.p95, unit: ' ms' },
  ];
}

const SLOW_WORDS: Readonly<Record<SlowOutcome['kind'], string>> = {
  head: 'send a head',
  body: 'send an upload',
  download: 'read a result',
  events: 'read events',
};

function slowRows({ connected, request, upload, outcomes, serverMemory }: BesideSlow): TableRows {
  const pair = ({ alone, beside }: BesideSlow['request']): string => `${alone.toFixed(1)} / ${beside.toFixed(1)} ms`;
  return [
    [`a request, alone / beside ${connected} slow clients`, pair(request)],
    ['a normal upload, alone / beside them', pair(upload)],
    ['peak memory of the server', `${serverMemory.toFixed(0)} MB`],
    ...outcomes.map(({ kind, clients, ended }) => [
      `${clients} slow to ${SLOW_WORDS[kind]}: ended`,
      ended.length === 0 ? 'none' : `${ended.length}, within ${Math.max(...ended).toFixed(0)} s`,
    ]),
  ];
}

function slowTargets({ request, upload, outcomes }: BesideSlow): readonly Target[] {
  const limits = { head: HEAD_LIMIT, body: REQUEST_LIMIT, download: DOWNLOAD_LIMIT };
  const latest = (kind: keyof typeof limits): number | undefined => {
    const { clients, ended } = outcomes.find((each) => each.kind === kind)!;
    return ended.length === clients ? Math.max(...ended) : undefined;
  };
  return [
    { what: 'request beside slow clients', bound: 'at most', limit: 1.5, measured: ratio(request), unit: ' x' },
    { what: 'upload beside slow clients', bound: 'at most', limit: 1.5, measured: ratio(upload), unit: ' x' },
    ...(['head', 'body', 'download'] as const).map((kind): Target => ({
      what: `slow to ${SLOW_WORDS[kind]}: ended`,
      bound: 'at most',
      limit: limits[kind],
      measured: latest(kind),
      unit: ' s',
    })),
  ];
}

function ratio({ alone, beside }: BesideSlow['request']): number {
  return beside / alone;
}

function fairnessRows({ idle, beside, waitingFirst, waitingLast }: Fairness): TableRows {
  return [
    ['one order on an idle server, delivered to ready', `${idle.toFixed(2)} s`],
    [`beside ${waitingFirst} to ${waitingLast} orders of another`, `${beside.toFixed(2)} s`],
  ];
}

function fairnessTarget({ idle, beside }: Fairness): Target {
  return {
    what: 'wait beside 100 orders of another',
    bound: 'at most',
    limit: 2,
    measured: beside / idle,
    unit: ' x',
  };
}
