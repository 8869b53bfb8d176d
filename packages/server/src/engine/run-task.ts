import { PROBLEM_CODES, VerrijkError } from '@verrijk/core';
import type { ProblemCode } from '@verrijk/core';
import { ServerProblem } from '../problems/server-problem.ts';
import { engineLimits } from './engine-limits.ts';
import { EngineSlots } from './engine-slots.ts';
import { engineProblem, producedFile, progress, TASK_RESULTS } from './engine-task.ts';
import type { EngineTask, ProducedFile, TaskResult } from './engine-task.ts';
import { encodeFrame, Frame, jsonBytes, pieces, readFrames } from './frames.ts';
import type { ReceivedFrame } from './frames.ts';
import type { ProcessUsage } from './process/process-usage.ts';
import { startProcess } from './process/start-process.ts';
import type { EngineProcess } from './process/start-process.ts';

/** Bytes that go in. */
export interface EngineInput {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** How many there will be; more are refused. */
  readonly size: number;
}

/** Takes a file as it is made: a function for its bytes, called with the next when the one before has been dealt with. */
export type TakeFile = (file: ProducedFile) => (bytes: Uint8Array) => Promise<void>;

/** How a task is followed and stopped. */
export interface TaskControl {
  readonly onProgress?: ((share: number, rows: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** For one who has others under way: where the machine has too much to do, it waits for those who have one. */
  readonly standsBack?: boolean | undefined;
  /** Learns what it used, for whoever measures. */
  readonly onUsage?: ((usage: ProcessUsage) => void) | undefined;
}

/** Processes at a time, of one process of the service, for what requests ask for. Of what jobs do, the worker says how many there are at a time. */
const slots = { inspect: new EngineSlots(2), statement: new EngineSlots(1), verify: new EngineSlots(1) } as const;
/** What comes out of a delivery is about as large as what went in; a process that sends more has gone wrong. */
const MOST_OUTPUT = { times: 12, more: 128 * 1024 * 1024 };

/**
 * Does a task in a process of its own.
 * @throws VerrijkError what the engine says of the files; ServerProblem `delivery.too-heavy` when a limit ended it, `service.failed` when it
 * is our fault, and the reason of the signal
 */
export async function runTask<Kind extends EngineTask['kind']>(
  task: EngineTask & { readonly kind: Kind },
  inputs: readonly EngineInput[],
  control: TaskControl = {},
  takeFile?: TakeFile,
): Promise<TaskResult<Kind>> {
  const size = inputs.reduce((sum, input) => sum + input.size, 0);
  const limits = engineLimits(task.kind, size);
  const work = async (): Promise<TaskResult<Kind>> => {
    const run = new TaskRun(startProcess(task.kind, limits, control.standsBack), size, control, takeFile);
    return TASK_RESULTS[task.kind].parse(await run.run(task, inputs)) as TaskResult<Kind>;
  };
  const itsSlots = slotsOf(task.kind);
  return itsSlots === undefined ? work() : itsSlots.run(work, control.signal);
}

function slotsOf(kind: EngineTask['kind']): EngineSlots | undefined {
  return kind === 'inspect' || kind === 'statement' || kind === 'verify' ? slots[kind] : undefined;
}

/** A task in a process, which is ended with it. */
export class TaskRun {
  private readonly child: EngineProcess;
  private readonly control: TaskControl;
  private readonly takeFile: TakeFile | undefined;
  private take: ((bytes: Uint8Array) => Promise<void>) | undefined;
  private leftToTake: number;

  constructor(child: EngineProcess, inputBytes: number, control: TaskControl, takeFile: TakeFile | undefined) {
    this.child = child;
    this.control = control;
    this.takeFile = takeFile;
    this.leftToTake = inputBytes * MOST_OUTPUT.times + MOST_OUTPUT.more;
  }

  async run(task: EngineTask, inputs: readonly EngineInput[]): Promise<unknown> {
    const { child, control } = this;
    const stop = (): void => child.end('asked');
    control.signal?.addEventListener('abort', stop, { once: true });
    // When the inputs cannot be had, nobody is to wait for the outputs.
    let inputFailure: { readonly error: unknown } | undefined;
    const feeding = this.feed(task, inputs).catch((error: unknown) => {
      inputFailure = { error };
      child.end('asked');
    });
    try {
      const answer = await this.receive();
      if (answer !== undefined) return this.settle(answer);
      control.signal?.throwIfAborted();
      const { limit, usage } = await child.ended;
      if (usage !== undefined) control.onUsage?.(usage);
      if (inputFailure !== undefined) throw inputFailure.error;
      throw new ServerProblem(limit !== undefined && limit !== 'asked' ? 'delivery.too-heavy' : 'service.unavailable');
    } finally {
      control.signal?.removeEventListener('abort', stop);
      child.end('asked');
      await child.ended;
      await feeding;
    }
  }

  private async feed(task: EngineTask, inputs: readonly EngineInput[]): Promise<void> {
    await this.send(Frame.task, jsonBytes({ task, sizes: inputs.map(({ size }) => size) }));
    for (const { bytes, size } of inputs) {
      let left = size;
      for await (const chunk of bytes) {
        left -= chunk.length;
        if (left < 0) throw new ServerProblem('request.too-large', { most: size });
        for (const piece of pieces(chunk)) if (!(await this.send(Frame.inputBytes, piece))) return;
      }
      if (!(await this.send(Frame.inputEnd, new Uint8Array(0)))) return;
    }
  }

  /** Whether there is still somebody to send to; resolves when there is room for more. */
  private async send(kind: Parameters<typeof encodeFrame>[0], bytes: Uint8Array): Promise<boolean> {
    const { input } = this.child;
    if (!input.writable) return false;
    let hasRoom = true;
    for (const buffer of encodeFrame(kind, bytes)) hasRoom = input.write(buffer);
    if (hasRoom) return true;
    return new Promise((resolve) => {
      const settle = (isThere: boolean) => (): void => {
        input.off('drain', drained).off('close', closed);
        resolve(isThere);
      };
      const drained = settle(true);
      const closed = settle(false);
      input.on('drain', drained).on('close', closed);
    });
  }

  /** The frame with which the task ends; undefined when the process ended without. */
  private async receive(): Promise<ReceivedFrame | undefined> {
    for await (const frame of readFrames(this.child.output)) {
      if (frame.kind === Frame.result || frame.kind === Frame.problem) {
        const usage = await this.child.usage();
        if (usage !== undefined) this.control.onUsage?.(usage);
        return frame;
      }
      await this.handle(frame);
    }
    return undefined;
  }

  private async handle({ kind, bytes }: ReceivedFrame): Promise<void> {
    switch (kind) {
      case Frame.ready:
        return this.child.begin();
      case Frame.progress: {
        const [share, rows] = progress.parse(readJson(bytes));
        this.control.onProgress?.(share, rows);
        return;
      }
      case Frame.fileBegin:
        this.take = this.takeFile?.(producedFile.parse(readJson(bytes)));
        return;
      case Frame.fileBytes:
        this.leftToTake -= bytes.length;
        if (this.leftToTake < 0) throw new ServerProblem('delivery.too-heavy');
        await this.take?.(bytes);
        return;
      case Frame.fileEnd:
        this.take = undefined;
        return;
      default:
        throw new ServerProblem('service.failed');
    }
  }

  private settle({ kind, bytes }: ReceivedFrame): unknown {
    const value = readJson(bytes);
    if (kind === Frame.result) return value;
    const problem = engineProblem.parse(value);
    if (problem.kind === 'too-heavy') throw new ServerProblem('delivery.too-heavy');
    if (problem.kind === 'problem' && isProblemCode(problem.code))
      throw new VerrijkError(problem.code, problem.details);
    const place = problem.kind === 'failed' ? problem.place : '';
    throw new ServerProblem('service.failed', {}, { cause: new Error(`The engine failed: ${place}`) });
  }
}

function isProblemCode(code: string): code is ProblemCode {
  return (PROBLEM_CODES as readonly string[]).includes(code);
}

function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
}
