/** Conditions joined by `and`; each `?` takes the next value, so that nothing a caller sends becomes SQL. */
export class SqlFilter {
  private readonly conditions: string[] = [];
  readonly values: unknown[];

  constructor(values: readonly unknown[] = []) {
    this.values = [...values];
  }

  add(condition: string, ...values: unknown[]): this {
    let index = 0;
    this.conditions.push(condition.replace(/\?/g, () => this.place(values[index++])));
    return this;
  }

  /** Adds the condition only when something was asked for. */
  ask(value: unknown, condition: string): this {
    return value === undefined || value === '' ? this : this.add(condition, value);
  }

  /** The placeholder of one more value. */
  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get sql(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.map((each) => `(${each})`).join(' and ');
  }

  /** A copy that can be narrowed on its own. */
  copy(): SqlFilter {
    const copy = new SqlFilter(this.values);
    copy.conditions.push(...this.conditions);
    return copy;
  }
}

/** A pattern that finds the words literally. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
