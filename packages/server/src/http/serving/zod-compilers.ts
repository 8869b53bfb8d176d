import type { Language } from '@verrijk/core/messages';
import type { FastifySchemaCompiler } from 'fastify';
import type { FastifySerializerCompiler } from 'fastify/types/schema.js';
import { z } from 'zod';

/** A request that does not fit its schema. What is wrong is said in the reader's language, and never quotes what was sent. */
export class UnfitRequest extends Error {
  readonly statusCode = 400;
  private readonly schema: z.ZodType;
  private readonly data: unknown;

  constructor(schema: z.ZodType, data: unknown) {
    super('the request does not fit its schema');
    this.name = 'UnfitRequest';
    this.schema = schema;
    this.data = data;
  }

  /** Field by field; the sentences are zod's own, of which it has both languages. */
  describe(language: Language): { readonly path: string; readonly message: string }[] {
    const result = this.schema.safeParse(this.data, { error: z.locales[language]().localeError });
    const issues = result.error?.issues ?? [];
    return issues.map(({ path, message }) => ({ path: path.map((part) => `/${String(part)}`).join(''), message }));
  }
}

/** Checks what comes in, and hands on what the schema makes of it. */
export const validateWithZod: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const result = schema.safeParse(data);
    return result.success ? { value: result.data } : { error: new UnfitRequest(schema, data) };
  };

/** Checks what goes out: an answer that is not as the contract says is our own mistake, and is not sent. */
export const serializeWithZod: FastifySerializerCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) =>
    JSON.stringify(schema.encode(data));
