import { z } from 'zod';

/** A JSON Schema (2020-12, which OpenAPI 3.1 speaks). */
export type JsonSchema = { readonly [key: string]: unknown };

/** What a schema of the contract asks (`input`) or gives (`output`). */
export function schemaOf(schema: z.ZodType, side: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: side, unrepresentable: 'any' }) as JsonSchema;
  return withoutBounds(rest) as JsonSchema;
}

/** Of an object its fields, each with whether it must be there; none of anything else. */
export function fieldsOf(schema: JsonSchema): readonly { name: string; schema: JsonSchema; isRequired: boolean }[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(properties).map(([name, field]) => ({
    name,
    schema: field,
    isRequired: required.includes(name),
  }));
}

/** Drops what says nothing: that a whole number is a safe one, and the pattern of a format that has a name. */
function withoutBounds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBounds);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, said]) =>
      !(key === 'minimum' && said === Number.MIN_SAFE_INTEGER) &&
      !(key === 'maximum' && said === Number.MAX_SAFE_INTEGER) &&
      !(key === 'pattern' && 'format' in value),
  );
  return Object.fromEntries(entries.map(([key, said]) => [key, withoutBounds(said)]));
}
