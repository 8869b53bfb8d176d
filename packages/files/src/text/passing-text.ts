import { VerrijkError } from '@verrijk/core';
import { encodingByMark } from './detect-encoding.ts';
import { Utf16Decoder } from './utf16.ts';
import { Utf8Validator } from './utf8-validator.ts';

/**
 * A text that passes by once, so that its encoding can only be judged on the way: by the byte order mark, else by the
 * first chunk with a byte above 0x7F. As long as there was none it makes no difference, so the choice is never late.
 */
export class PassingText {
  /** How the chunks given so far are to be read; UTF-16 comes out as UTF-8. */
  encoding: 'utf-8' | 'windows-1252' = 'utf-8';
  private readonly name: string;
  private readonly source: AsyncIterable<Uint8Array>;
  private isDecided = false;

  constructor(source: AsyncIterable<Uint8Array>, name: string) {
    this.source = source;
    this.name = name;
  }

  /** The text without its byte order mark. Errors: `file.encoding` when it stops being what it began as. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    const chunks = withWholeMark(this.source);
    const first = await chunks.next();
    if (first.done === true) return;
    const marked = encodingByMark(first.value);
    const rest = first.value.subarray(marked?.markLength ?? 0);
    if (marked === undefined || marked.encoding === 'utf-8') {
      this.isDecided = marked !== undefined;
      yield* this.checked(rest, chunks);
    } else {
      yield* this.decoded(rest, chunks, new Utf16Decoder(marked.encoding === 'utf-16le'));
    }
  }

  private async *checked(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const validator = new Utf8Validator();
    this.check(validator, first);
    yield first;
    for await (const chunk of rest) {
      this.check(validator, chunk);
      yield chunk;
    }
    if (!validator.end()) this.refuseUtf8();
  }

  private check(validator: Utf8Validator, chunk: Uint8Array): void {
    if (this.encoding === 'windows-1252') return;
    if (!validator.push(chunk)) this.refuseUtf8();
    else if (!validator.isAscii && validator.end()) this.isDecided = true;
  }

  private refuseUtf8(): void {
    if (this.isDecided) throw new VerrijkError('file.encoding', { file: this.name });
    this.encoding = 'windows-1252';
  }

  private async *decoded(
    first: Uint8Array,
    rest: AsyncIterable<Uint8Array>,
    decoder: Utf16Decoder,
  ): AsyncGenerator<Uint8Array> {
    yield decoder.push(first);
    for await (const chunk of rest) yield decoder.push(chunk);
    if (decoder.isCutOff) throw new VerrijkError('file.encoding', { file: this.name });
    yield decoder.end();
  }
}

/** The same chunks, the first of them long enough to hold a byte order mark. */
async function* withWholeMark(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head = new Uint8Array(0);
  let isHeadOut = false;
  for await (const chunk of source) {
    if (isHeadOut) {
      yield chunk;
      continue;
    }
    const longer = new Uint8Array(head.length + chunk.length);
    longer.set(head);
    longer.set(chunk, head.length);
    head = longer;
    if (head.length < 3) continue;
    isHeadOut = true;
    yield head;
  }
  if (!isHeadOut && head.length > 0) yield head;
}
