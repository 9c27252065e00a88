import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { atTime } from '../../../libs/domain/calendar/office-day.ts';
import { Replanner } from '../../../libs/relay/replanner.ts';
import { Office } from '../../harness/office/office.ts';
import { policiesWithCountedTerm } from './replanning-office.ts';
import { BEFORE } from './replanning-tables.ts';

const CHUNK = 1_000;
const here = (name: string): string => fileURLToPath(new URL(`../notification/${name}`, import.meta.url));
const child = fileURLToPath(new URL('replanner.child.ts', import.meta.url));

/** An office with many open cases and the real processes that plan them anew, any of which may be killed. */
export class ReplanningRace {
  readonly office: Office;
  private readonly policies: ReturnType<typeof policiesWithCountedTerm>;
  private readonly workers = new Set<ChildProcess>();

  private constructor(office: Office, policies: ReturnType<typeof policiesWithCountedTerm>) {
    this.office = office;
    this.policies = policies;
  }

  /** With as many cases of each of two policies: the dates of one move with the calendar, those of the other do not. */
  static async open(each: number): Promise<ReplanningRace> {
    const policies = policiesWithCountedTerm();
    const office = await Office.open(policies.dir);
    office.recorder.parts.table = BEFORE;
    await new Replanner(office.dataSource, office.recorder, office.clock).runOnce();
    office.clock.moveTo(atTime('2026-12-31', '09:00'));
    for (const policy of ['task-counted', 'task-patient']) {
      for (let left = each; left > 0; left -= CHUNK) {
        const orders = Array.from(
          { length: Math.min(left, CHUNK) },
          () => ({ unit: '柳湾村', due: '2027-03-31', policy }) as const,
        );
        await office.openTasks(orders);
      }
    }
    await office.messages.expect(...(await office.messages.unseen()));
    return new ReplanningRace(office, policies);
  }

  async close(): Promise<void> {
    for (const worker of this.workers) worker.kill('SIGKILL');
    this.policies.remove();
    await this.office.close();
  }

  /** A worker that knows the day table of this version, and stands at the office's instant. */
  async start(version: string): Promise<ChildProcess> {
    const at = (await this.office.clock.now()).toISOString();
    const settings = JSON.stringify({
      databaseUrl: this.office.databaseUrl,
      policyDir: this.policies.dir,
      at,
      version,
    });
    const worker = spawn(
      process.execPath,
      ['--import', here('../../harness/sources/register-swc.mjs'), child, settings],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    this.workers.add(worker);
    return worker;
  }

  /** Starts a worker and kills it some time after its first batch. */
  async killed(version: string, ms: number): Promise<void> {
    const doomed = await this.start(version);
    await firstBatch(doomed);
    await pause(ms);
    doomed.kill('SIGKILL');
    await exited(doomed);
  }

  /** Throws when a reconciler finds a rung to climb while these workers plan anew; answers how often it looked. */
  async climbingNothingUntilTheEndOf(busy: readonly ChildProcess[]): Promise<number> {
    const ends = Promise.all(busy.map(exited));
    let rounds = 0;
    for (let ended = false; !ended; rounds += 1) {
      if (await this.office.reconciler.runOnce()) throw new Error('a rung of an old plan was climbed');
      ended = await Promise.race([ends.then(() => true), pause(200, false)]);
    }
    await new Replanner(this.office.dataSource, this.office.recorder, this.office.clock).runOnce();
    return rounds;
  }

  /** By policy: what was done to its cases, and the one due date and version all of them have. */
  steps(): Promise<unknown> {
    return this.office.dataSource.query(
      `select policy_id as policy, count(*)::int as cases,
         sum((select count(*) from case_step s where s.case_id = f.id and s.key like 'replan:%'))::int as replanned,
         sum((select count(*) from rung r where r.case_id = f.id and r.outcome = 'climbed'))::int as climbed,
         sum((select count(distinct n.key) from notification n join person p on p.id = n.person_id
           where n.case_id = f.id and n.template = 'replanned' and p.name = '柳干事' and n.channel = 'sms'))::int as told,
         min(facts->>'dueOn') || coalesce(nullif('/' || max(facts->>'dueOn'), '/' || min(facts->>'dueOn')), '') as due,
         max(version) as version
       from case_file f group by policy_id order by policy_id`,
    );
  }

  /** People who got the same words about one case more than once. */
  toldTwice(): Promise<unknown[]> {
    return this.office.dataSource.query(
      `select case_id, person_id, template, body, count(*) from notification where template like 'replanned%'
       group by 1, 2, 3, channel, body having count(*) > 1 limit 3`,
    );
  }
}

async function exited(worker: ChildProcess): Promise<void> {
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
}

/** Settles when a worker has done its first batch; throws when it has ended without one. */
export async function firstBatch(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit').then(() => {
    throw new Error('the worker ended before its first batch');
  });
  await Promise.race([once(worker.stdout!, 'data'), ended]);
}
