import pg from 'pg';

/** How the door had decided a command when its transaction was committed. */
export type StoredAs = 'accepted' | 'refused';

const TELL = `
  create function tell_stored() returns trigger language plpgsql as $$
  begin
    perform pg_notify('stored', (select coalesce(outcome, 'accepted') from command where id = new.id));
    return null;
  end $$;
  create constraint trigger tell_stored after insert on command deferrable initially deferred
    for each row execute function tell_stored()`;

/** Hears of every command the moment its storing is committed, before the API that stored it does. */
export class StoredCommands {
  private readonly client: pg.Client;
  private waiting: { as: StoredAs; left: number; resolve: () => void } | null = null;

  private constructor(databaseUrl: string) {
    this.client = new pg.Client({ connectionString: databaseUrl });
    this.client.on('notification', ({ payload }) => this.heard(payload as StoredAs));
  }

  static async watch(databaseUrl: string): Promise<StoredCommands> {
    const stored = new StoredCommands(databaseUrl);
    await stored.client.connect();
    await stored.client.query(TELL);
    await stored.client.query('listen stored');
    return stored;
  }

  /** Settles at the commit of the nth command from now on that is stored like this. */
  nth(n: number, as: StoredAs): Promise<void> {
    return new Promise((resolve) => (this.waiting = { as, left: n, resolve }));
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private heard(as: StoredAs): void {
    const { waiting } = this;
    if (waiting === null || waiting.as !== as) return;
    waiting.left -= 1;
    if (waiting.left > 0) return;
    this.waiting = null;
    waiting.resolve();
  }
}
