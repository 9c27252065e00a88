import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  FaultBody,
  FaultView,
  Mailbox,
  MailMessage,
  PhoneMessage,
  PhoneThread,
} from '../../../../libs/contracts/http/simulator.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { InboxClient } from './inbox.client.ts';
import { withoutLinks } from './link-mask.ts';

/** The simulator's phones and mailboxes under the names of the directory, and its misbehaviour on request. */
@Injectable()
export class SimulatorService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(InboxClient) private readonly inbox: InboxClient,
  ) {}

  async phones(account: SignedIn): Promise<PhoneThread[]> {
    const threads = await this.inbox.ask<Omit<PhoneThread, 'personName'>[]>('GET', '/phones');
    const names = await this.namesBy(
      'phone',
      threads.map((thread) => thread.phone),
    );
    return withoutLinks(
      account,
      threads.map((thread) => ({ ...thread, personName: names.get(thread.phone) ?? null })),
    );
  }

  async phone(phone: string, account: SignedIn): Promise<PhoneMessage[]> {
    return withoutLinks(account, await this.inbox.ask<PhoneMessage[]>('GET', `/phones/${phone}`));
  }

  async mailboxes(): Promise<Mailbox[]> {
    const boxes = await this.inbox.ask<Omit<Mailbox, 'personName'>[]>('GET', '/mailboxes');
    const names = await this.namesBy(
      'email',
      boxes.map((box) => box.address),
    );
    return boxes.map((box) => ({ ...box, personName: names.get(box.address) ?? null }));
  }

  async mailbox(address: string, account: SignedIn): Promise<MailMessage[]> {
    const mails = await this.inbox.ask<MailMessage[]>('GET', `/mailboxes/${encodeURIComponent(address)}`);
    return withoutLinks(account, mails);
  }

  faults(): Promise<FaultView[]> {
    return this.inbox.ask('GET', '/faults');
  }

  async order(body: FaultBody, account: SignedIn): Promise<FaultView> {
    const fault = await this.inbox.ask<FaultView>('POST', '/faults', body);
    await this.record('simulator.fault_ordered', account, {
      channel: body.channel,
      kind: body.kind,
      count: body.count,
    });
    return fault;
  }

  async clear(account: SignedIn): Promise<FaultView[]> {
    const left = await this.inbox.ask<FaultView[]>('DELETE', '/faults');
    await this.record('simulator.faults_cleared', account, {});
    return left;
  }

  private async record(kind: string, account: SignedIn, body: Record<string, string | number>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      await appendSystem(manager, at, kind, { accountId: account.id, username: account.username, ...body });
    });
  }

  private async namesBy(column: 'phone' | 'email', values: readonly string[]): Promise<Map<string, string>> {
    const rows: { value: string; name: string }[] = await this.dataSource.query(
      `select lower(${column}) as value, min(name) as name from person
       where lower(${column}) = any($1) and retired_at is null group by 1`,
      [values.map((value) => value.toLowerCase())],
    );
    return new Map(rows.map((row) => [row.value, row.name]));
  }
}
