import pg from 'pg';

/** Statements one connection keeps prepared; beyond that they are sent plainly. */
const MOST_STATEMENTS = 300;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
  const name = `duban_${names.size}`;
  names.set(text, name);
  return name;
}

type Query = (query: unknown, ...rest: unknown[]) => unknown;

/**
 * Prepares every statement that has parameters once per connection: recording a step sends some twenty of them, and
 * planning them anew each time costs the database more than running them.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const plain: Query = this.query.bind(this);
    const prepared: Query = (query, values, ...rest) => {
      const name = typeof query === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(query) : undefined;
      return name === undefined ? plain(query, values, ...rest) : plain({ name, text: query, values }, ...rest);
    };
    this.query = prepared as typeof this.query;
  }
}
