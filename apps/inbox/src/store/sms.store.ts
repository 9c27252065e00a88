import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

export interface Sms {
  providerRef: string;
  reference: string;
  phone: string;
  content: string;
  sign: string;
  callbackUrl: string | null;
  status: 'accepted' | 'delivered' | 'failed';
  /** How often the same reference was submitted. */
  submissions: number;
  receivedAt: Date;
}

export type Submission = Pick<Sms, 'reference' | 'phone' | 'content' | 'sign' | 'callbackUrl'>;

const COLUMNS = `provider_ref as "providerRef", reference, phone, content, sign, callback_url as "callbackUrl", status,
  submissions, received_at as "receivedAt"`;

/** What the SMS provider holds. */
export class SmsStore {
  constructor(private readonly pool: Pool) {}

  /** Keeps a submission once per reference; a repeated one is only counted. */
  async accept(submission: Submission): Promise<{ sms: Sms; duplicate: boolean }> {
    const { reference, phone, content, sign, callbackUrl } = submission;
    const { rows } = await this.pool.query<Sms>(
      `insert into inbox.sms as s (provider_ref, reference, phone, content, sign, callback_url, status)
       values ($1, $2, $3, $4, $5, $6, 'accepted')
       on conflict (reference) do update set submissions = s.submissions + 1 returning ${COLUMNS}`,
      [`LB${randomUUID().replaceAll('-', '')}`, reference, phone, content, sign, callbackUrl],
    );
    const sms = rows[0]!;
    return { sms, duplicate: sms.submissions > 1 };
  }

  async byReference(reference: string): Promise<Sms | null> {
    const { rows } = await this.pool.query<Sms>(`select ${COLUMNS} from inbox.sms where reference = $1`, [reference]);
    return rows[0] ?? null;
  }

  async settle(providerRef: string, status: 'delivered' | 'failed'): Promise<void> {
    await this.pool.query('update inbox.sms set status = $2 where provider_ref = $1', [providerRef, status]);
  }

  /** The threads, the liveliest first. */
  async phones(): Promise<{ phone: string; messages: number; lastAt: Date; lastContent: string }[]> {
    const { rows } = await this.pool.query<{ phone: string; messages: number; lastAt: Date; lastContent: string }>(
      `select phone, count(*)::int as messages, max(received_at) as "lastAt",
         (array_agg(content order by received_at desc))[1] as "lastContent"
       from inbox.sms group by phone order by max(received_at) desc limit 200`,
    );
    return rows;
  }

  /** The latest 200 messages of one phone, oldest first, as a phone shows them. */
  async thread(phone: string): Promise<Sms[]> {
    const { rows } = await this.pool.query<Sms>(
      `select * from (select ${COLUMNS} from inbox.sms where phone = $1 order by received_at desc limit 200) t
       order by t."receivedAt"`,
      [phone],
    );
    return rows;
  }
}
