import type { Socket } from 'node:net';
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

const BEGIN = 'START TRANSACTION';
const NOTHING = { command: '', rowCount: null, oid: 0, fields: [], rows: [] } satisfies pg.QueryResult;

/**
 * Recording a step sends some twenty statements, and each way to the database and back costs more than what is asked. So
 * every statement with parameters is prepared once per connection, a transaction begins on the way of its first statement,
 * and what is sent in one turn leaves in one packet.
 */
export class PreparingClient extends pg.Client {
  private isToBegin = false;
  private isHolding = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const plain: Query = this.query.bind(this);
    const prepared: Query = (query, values, ...rest) => {
      const name = typeof query === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(query) : undefined;
      return name === undefined ? plain(query, values, ...rest) : plain({ name, text: query, values }, ...rest);
    };
    const begun: Query = (query, ...rest) => {
      if (query === BEGIN) {
        this.isToBegin = true;
        return Promise.resolve(NOTHING);
      }
      if (this.isToBegin) {
        this.isToBegin = false;
        if (query === 'COMMIT' || query === 'ROLLBACK') return Promise.resolve(NOTHING);
        // Its failure fails the statement behind it too, and that one is heard.
        this.hold();
        (plain(BEGIN) as Promise<unknown>).catch(() => {});
      }
      this.hold();
      return prepared(query, ...rest);
    };
    this.query = begun as typeof this.query;
  }

  private hold(): void {
    if (this.isHolding) return;
    this.isHolding = true;
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.isHolding = false;
      stream.uncork();
    });
  }
}
