import type { z } from 'zod';
import type { Language } from '@verrijk/core/messages';
import type { ReferenceReport } from '../contract/providers/references.ts';
import type { enrichResult, inspectResult, Product, verifyResult } from './engine-task.ts';
import { runTask } from './run-task.ts';
import type { EngineInput, TakeFile, TaskControl } from './run-task.ts';

/** What is in a delivery. `refusals` is empty when it may be taken. */
export type DeliveryFacts = z.infer<typeof inspectResult>;
/** What an enrichment came to: counts, and nothing of any row. */
export type EnrichmentOutcome = z.infer<typeof enrichResult>;
export type VerifiedReference = z.infer<typeof verifyResult>;
export type { EngineInput, TakeFile } from './run-task.ts';

export interface DeliveryInspection extends EngineInput, TaskControl {
  /** `report` has no IDs, `records` must have them. */
  readonly product: Product;
}

export interface DeliveryEnrichment extends TaskControl {
  readonly delivery: EngineInput;
  readonly reference: EngineInput;
  readonly product: Product;
  readonly language: Language;
  /** Its municipality is empty when nobody knows it. */
  readonly organisation: { readonly municipality: string };
  /** What the outputs are called, without extension: content and period, as the order says. */
  readonly name: string;
  /** What the forms of the report are called; as the rest where left out. */
  readonly reportName?: string;
  /** ISO day. */
  readonly today: string;
  readonly version: string;
}

export interface ReferenceBuild extends TaskControl {
  /** CSV, gzipped or not. */
  readonly source: EngineInput;
  /** File name of the source, by which its columns are spoken of. */
  readonly file: string;
  /** Of the segment model; found in the source when not given. */
  readonly name?: string | undefined;
  readonly edition?: string | undefined;
  readonly today: string;
}

/**
 * Looks at a delivery in a process of its own: counts it, and finds what does not belong in it.
 * @throws VerrijkError for a file that cannot be read; ServerProblem `delivery.too-heavy` for one that takes more than any real one
 */
export function inspectDelivery({ bytes, size, product, ...control }: DeliveryInspection): Promise<DeliveryFacts> {
  return runTask({ kind: 'inspect', product }, [{ bytes, size }], control);
}

/**
 * Enriches a delivery and makes the report in all its forms; `takeFile` receives every file as it is made. Customer rows and report forms are
 * made in different processes. @throws as `inspectDelivery`, and whatever `takeFile` throws
 */
export async function enrichDelivery(request: DeliveryEnrichment, takeFile: TakeFile): Promise<EnrichmentOutcome> {
  const { delivery, reference, product, language, organisation, today, version, ...control } = request;
  const name = safeName(request.name);
  const reportName = safeName(request.reportName ?? request.name);
  const report: Uint8Array[] = [];
  const outcome = await runTask(
    { kind: 'enrich', product, name, reportName, municipality: organisation.municipality, today, version },
    [reference, delivery],
    control,
    (file) => {
      const take = takeFile(file);
      if (file.purpose !== 'report-data') return take;
      return async (bytes) => {
        report.push(Uint8Array.from(bytes));
        await take(bytes);
      };
    },
  );
  const data = Buffer.concat(report);
  const { signal, standsBack, onUsage } = control;
  await runTask(
    { kind: 'render', name: reportName, language },
    [inputOf(data)],
    { signal, standsBack, onUsage },
    takeFile,
  );
  return outcome;
}

/** Builds a reference of a provider's source. @throws as `inspectDelivery` */
export function buildReference(
  { source, file, name, edition, today, ...control }: ReferenceBuild,
  takeFile: TakeFile,
): Promise<ReferenceReport> {
  return runTask({ kind: 'build', file, size: source.size, name, edition, today }, [source], control, takeFile);
}

/** Checks every byte of a reference. @throws VerrijkError `reference.*` when it is none, or damaged */
export function verifyReference(reference: EngineInput, control: TaskControl = {}): Promise<VerifiedReference> {
  return runTask({ kind: 'verify' }, [reference], control);
}

/** The words of a privacy statement; undefined when it cannot be read, empty when it has none. @throws ServerProblem `delivery.too-heavy` */
export async function readStatement(bytes: Uint8Array, control: TaskControl = {}): Promise<string | undefined> {
  const { text } = await runTask({ kind: 'statement' }, [inputOf(bytes)], control);
  return text ?? undefined;
}

/** Bytes in memory as an input. */
function inputOf(bytes: Uint8Array): EngineInput {
  return {
    size: bytes.length,
    bytes: (async function* () {
      yield bytes;
    })(),
  };
}

/** A name that every system can keep a file under. */
function safeName(name: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return safe.slice(0, 120) || 'Verrijkt';
}
