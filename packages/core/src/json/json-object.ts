/** Makes the error for a field that is not as it should be; the field is a path ("tiers[0].perRecord"), or "JSON" for the whole. */
export type FieldError = (field: string, cause?: unknown) => Error;

/** An object of a JSON file that a person may have written: every wrong or unknown field is an error that names it. */
export class JsonObject {
  readonly fields: Readonly<Record<string, unknown>>;
  private readonly at: string;
  private readonly error: FieldError;

  constructor(value: unknown, at: string, error: FieldError) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw error(at === '' ? 'JSON' : at);
    this.fields = value as Record<string, unknown>;
    this.at = at;
    this.error = error;
  }

  /** The error for a field that is wrong in a way that only its reader knows. */
  invalid(key: string): Error {
    return this.error(this.pathOf(key));
  }

  /** Throws for the first field that is not one of these: a slip in a name would otherwise go unseen. */
  allowOnly(keys: readonly string[]): void {
    const unknown = Object.keys(this.fields).find((key) => !keys.includes(key));
    if (unknown !== undefined) throw this.invalid(unknown);
  }

  has(key: string): boolean {
    return this.fields[key] !== undefined;
  }

  /** Text that is not blank, without the blanks around it. */
  text(key: string): string {
    return this.textOf(this.fields[key], key);
  }

  texts(key: string): string[] {
    return this.list(key).map((value, index) => this.textOf(value, `${key}[${index}]`));
  }

  flag(key: string): boolean {
    const value = this.fields[key];
    if (typeof value !== 'boolean') throw this.invalid(key);
    return value;
  }

  /** A whole number from `least` to `most`. */
  integer(key: string, least: number, most: number): number {
    return this.integerOf(this.fields[key], key, least, most);
  }

  integers(key: string, least: number, most: number): number[] {
    return this.list(key).map((value, index) => this.integerOf(value, `${key}[${index}]`, least, most));
  }

  /** One of the given texts. */
  choice<Choice extends string>(key: string, choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === this.fields[key]);
    if (found === undefined) throw this.invalid(key);
    return found;
  }

  object(key: string): JsonObject {
    return new JsonObject(this.fields[key], this.pathOf(key), this.error);
  }

  objects(key: string): JsonObject[] {
    return this.list(key).map((value, index) => new JsonObject(value, this.pathOf(`${key}[${index}]`), this.error));
  }

  private list(key: string): readonly unknown[] {
    const value = this.fields[key];
    if (!Array.isArray(value)) throw this.invalid(key);
    return value;
  }

  private textOf(value: unknown, key: string): string {
    if (typeof value !== 'string' || value.trim() === '') throw this.invalid(key);
    return value.trim();
  }

  private integerOf(value: unknown, key: string, least: number, most: number): number {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) throw this.invalid(key);
    return value;
  }

  private pathOf(key: string): string {
    return this.at === '' ? key : `${this.at}.${key}`;
  }
}

/** Reads a JSON text of which the outermost value is an object; a byte order mark in front is no harm. */
export function parseJsonObject(text: string, error: FieldError): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw error('JSON', cause);
  }
  return new JsonObject(value, '', error);
}
