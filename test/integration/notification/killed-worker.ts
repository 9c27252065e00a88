import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { eventually, type PostOffice } from './post-office.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The children live by the database's clock, for which this is long ago. */
const LONG_DUE = new Date('2026-01-05T01:00:00.000Z');
const PER_ROUND = 12;

/** Workers that are killed while the providers take their messages, and what must be true afterwards. */
export class KilledWorkers {
  private readonly workers = new Set<ChildProcess>();
  private queued = 0;

  constructor(
    private readonly office: PostOffice,
    private readonly seed: number,
  ) {}

  /** Kills one worker at each of `moments` seeded moments around acceptance. */
  async killAt(moments: number): Promise<void> {
    const next = random(this.seed);
    try {
      for (let round = 0; round < moments; round++) await this.round(Math.floor(next() * 150));
    } finally {
      for (const worker of this.workers) worker.kill('SIGKILL');
    }
  }

  /** Lets every lease of the dead run out for a living dispatcher and waits until nothing is left to send. */
  async recover(): Promise<void> {
    const { office, seed } = this;
    office.clock.moveTo(new Date(Date.now() + 60_000).toISOString());
    await office.startDispatcher();
    const unsent = async (): Promise<void> => {
      const count = await this.count(`notification where state <> 'accepted'`);
      if (count > 0) throw new Error(`seed ${seed}: ${count} messages have not arrived`);
    };
    for (let minute = 0; minute < 5; minute++) await eventually(unsent).catch(() => office.clock.advance(1));
    await unsent();
  }

  /** How many messages reached a phone or mailbox, and which went twice without being flagged. */
  async verdict(): Promise<{ lost: number; unflagged: unknown[] }> {
    const sms = await this.count('notification n join inbox.sms s on s.reference = n.id::text');
    const mails = await this.count(`notification n where exists
      (select from inbox.mail m where m.message_id = '<' || n.id || '@duban>')`);
    const unflagged: unknown[] = await this.office.dataSource.query(
      `select n.id, count(*)::int as copies from notification n
       join inbox.mail m on m.message_id = '<' || n.id || '@duban>'
       where not n.possible_duplicate group by n.id having count(*) <> 1`,
    );
    return { lost: this.queued - sms - mails, unflagged };
  }

  private async round(afterMs: number): Promise<void> {
    const { office } = this;
    const before = await this.arrived();
    for (const channel of ['sms', 'email'] as const) {
      await office.fault({ channel, kind: 'delay', delayMs: 60, count: PER_ROUND / 2 });
    }
    const worker = await this.start();
    for (let index = 0; index < PER_ROUND; index++) {
      const caseId = await office.openCase();
      await office.queue({ channel: index % 2 ? 'sms' : 'email', caseId, notBefore: LONG_DUE });
    }
    this.queued += PER_ROUND;
    await eventually(async () => {
      if ((await this.arrived()) === before) throw new Error('nothing was taken');
    });
    await pause(afterMs);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }

  private async start(): Promise<ChildProcess> {
    const config = JSON.stringify(this.office.config());
    const parameters = [
      '--import',
      here('../../harness/sources/register-swc.mjs'),
      here('./dispatcher.child.ts'),
      config,
    ];
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.workers.add(child);
    await once(child.stdout, 'data');
    return child;
  }

  private arrived(): Promise<number> {
    return this.count('(select 1 from inbox.sms union all select 1 from inbox.mail) t');
  }

  private async count(from: string): Promise<number> {
    const rows: { count: number }[] = await this.office.dataSource.query(`select count(*)::int as count from ${from}`);
    return rows[0]!.count;
  }
}

/** A stable sequence of numbers between 0 and 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
