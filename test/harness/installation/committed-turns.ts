import pg from 'pg';

const TELL = `
  create function tell_turned() returns trigger language plpgsql as $$
  begin
    perform pg_notify('turned', new.key);
    return null;
  end $$;
  create constraint trigger tell_turned after insert on case_step deferrable initially deferred
    for each row when (new.key like 'rung:due:%') execute function tell_turned()`;

/** Hears of every turn of a duty's window the moment it is committed, before the worker that recorded it does. */
export class CommittedTurns {
  private readonly client: pg.Client;
  private left = 0;
  private resolve: () => void = () => undefined;

  private constructor(databaseUrl: string) {
    this.client = new pg.Client({ connectionString: databaseUrl });
    this.client.on('notification', () => {
      this.left -= 1;
      if (this.left === 0) this.resolve();
    });
  }

  static async watch(databaseUrl: string): Promise<CommittedTurns> {
    const turns = new CommittedTurns(databaseUrl);
    await turns.client.connect();
    await turns.client.query(TELL);
    await turns.client.query('listen turned');
    return turns;
  }

  /** Settles at the commit of the nth turn from now on. */
  nth(n: number): Promise<void> {
    this.left = n;
    return new Promise((resolve) => (this.resolve = resolve));
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
