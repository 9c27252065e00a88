import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { append } from '../../ledger/append.ts';
import type { Clock } from '../../persistence/clock.ts';
import type { ProviderCall } from '../queue/provider-call.ts';
import { beginResending, beginSending, withdrawIfSilenced } from './begin.ts';
import type { ChannelCaller } from './channel-caller.ts';
import { deliveryEntry } from './delivery-entry.ts';
import { lockRow, updateReturning, type OutgoingRow } from './outgoing-row.ts';
import { leaveUnknown, settleFinding } from './settle-unknown.ts';
import { settle } from './settle.ts';

/** A verdict the provider gave is worth some patience: without it the row would count as unknown. */
const SETTLE_PAUSES_MS = [200, 500, 1_000, 2_000, 4_000];
const WORKER_DIED = '发送进程中断，结果未知';

type Work<T> = (manager: EntityManager, at: Date) => Promise<T>;

/** Makes one provider call for one row. Safe to run twice and to overlap: the row's conditional updates decide. */
export class Sender {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly caller: ChannelCaller,
  ) {}

  /** `abandoned`: an earlier run of this call died, so a row still `sending` has lost its sender. */
  async run({ notificationId: id, channel, attempt }: ProviderCall, abandoned: boolean): Promise<void> {
    const provider = this.caller.providerOf(channel);
    const row = await this.inTransaction((manager, at) => beginSending(manager, id, at, provider));
    if (row) return this.callAndSettle(row);
    if (await this.inTransaction((manager, at) => withdrawIfSilenced(manager, id, at))) return;
    if (abandoned) await this.inTransaction((manager, at) => markLost(manager, id, attempt, at));
    await this.clearUp(id);
  }

  /** Lets the providers' connections go; no call may be under way. */
  close(): void {
    this.caller.close();
  }

  private async callAndSettle(row: OutgoingRow): Promise<void> {
    const outcome = await this.caller.call(this.dataSource.manager, row);
    await this.patiently((manager, at) => settle(manager, row.id, row.attempts, outcome, at));
  }

  /** Finds out what became of an unknown row: the provider is asked, or the message goes once more as a duplicate. */
  private async clearUp(id: string): Promise<void> {
    const row = await this.inTransaction((manager) => lockRow(manager, id));
    if (row?.state !== 'unknown') return;
    const finding = await this.caller.find(row);
    if (finding) return this.patiently((manager, at) => settleFinding(manager, id, row.attempts, finding, at));
    const again = await this.inTransaction((manager, at) => beginResending(manager, id, at));
    if (again) return this.callAndSettle(again);
    await this.inTransaction((manager, at) => leaveUnknown(manager, id, at));
  }

  private inTransaction<T>(work: Work<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => work(manager, await this.clock.now(manager)));
  }

  private async patiently(work: Work<void>): Promise<void> {
    for (const wait of SETTLE_PAUSES_MS) {
      try {
        return await this.inTransaction(work);
      } catch {
        // The database is away for a moment; the last try below reports what is wrong.
        await pause(wait);
      }
    }
    await this.inTransaction(work);
  }
}

/** The queue noticed the dead process before the lease ran out. Mail still waits for the lease. */
async function markLost(manager: EntityManager, id: string, handedAt: number, at: Date): Promise<void> {
  const rows = await updateReturning(
    manager,
    `set state = 'unknown', failure = $3, lease_until = null,
       not_before = case when n.channel = 'email' then n.lease_until else $2 end
     where n.id = $1 and n.state = 'sending' and n.attempts = $4`,
    [id, at, WORKER_DIED, handedAt + 1],
  );
  await append(
    manager,
    rows.map((row) => deliveryEntry(row, at, 'notification.unknown', WORKER_DIED)),
  );
}
