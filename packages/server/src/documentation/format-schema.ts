import { fieldsOf } from './schema-of.ts';
import type { JsonSchema } from './schema-of.ts';

/** Longer than this, a list of values gets a line for each few. */
const MOST_ON_A_LINE = 76;

/** A JSON Schema as a programmer would write the type, for people to read: `{ id: uuid, label?: text ≤ 100 }`, a field a line. */
export function formatSchema(schema: JsonSchema, indent = ''): string {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (choices !== undefined) return choices.map((choice) => formatSchema(choice, indent)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum']))
    return formatValues(
      schema['enum'].map((value) => JSON.stringify(value)),
      indent,
    );
  const { type } = schema;
  if (Array.isArray(type))
    return type.map((each) => formatSchema({ ...schema, type: each as unknown }, indent)).join(' | ');
  switch (type) {
    case 'object':
      return formatObject(schema, indent);
    case 'array':
      return formatArray(schema, indent);
    case 'string':
      return `${typeof schema['format'] === 'string' ? schema['format'] : 'text'}${bounds(schema, 'minLength', 'maxLength')}`;
    case 'integer':
    case 'number':
      return `${type}${bounds(schema, 'minimum', 'maximum')}${fallback(schema)}`;
    case 'boolean':
      return `true | false${fallback(schema)}`;
    case 'null':
      return 'null';
    default:
      return 'anything';
  }
}

function formatArray(schema: JsonSchema, indent: string): string {
  const { items, prefixItems } = schema;
  const first = Array.isArray(prefixItems) ? (prefixItems as JsonSchema[]) : [];
  const rest = typeof items === 'object' && items !== null ? [items as JsonSchema] : [];
  const shown = [...first, ...rest].map((item) => formatSchema(item, indent));
  return `[${shown.join(', ')}]${first.length > 0 ? '' : bounds(schema, 'minItems', 'maxItems')}`;
}

function formatObject(schema: JsonSchema, indent: string): string {
  const inner = `${indent}  `;
  const fields = fieldsOf(schema).map(
    ({ name, schema: field, isRequired }) => `${inner}${name}${isRequired ? '' : '?'}: ${formatSchema(field, inner)}`,
  );
  const others = schema['additionalProperties'];
  if (typeof others === 'object' && others !== null)
    fields.push(`${inner}[name]: ${formatSchema(others as JsonSchema, inner)}`);
  return fields.length === 0 ? '{}' : `{\n${fields.join('\n')}\n${indent}}`;
}

function formatValues(values: readonly string[], indent: string): string {
  const line = values.join(' | ');
  if (line.length <= MOST_ON_A_LINE) return line;
  const lines: string[] = [''];
  for (const value of values) {
    const last = lines.at(-1)!;
    if (last.length + value.length > MOST_ON_A_LINE) lines.push(value);
    else lines[lines.length - 1] = last === '' ? value : `${last} | ${value}`;
  }
  return lines.join(` |\n${indent}    `);
}

function bounds(schema: JsonSchema, least: string, most: string): string {
  const from = schema[least] as number | undefined;
  const to = schema[most] as number | undefined;
  if (from !== undefined && to !== undefined) return ` ${from}–${to}`;
  if (to !== undefined) return ` ≤ ${to}`;
  return from === undefined || from === 0 ? '' : ` ≥ ${from}`;
}

function fallback(schema: JsonSchema): string {
  return 'default' in schema ? ` (default ${JSON.stringify(schema['default'])})` : '';
}
