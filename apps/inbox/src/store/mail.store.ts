import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

export interface Mail {
  id: string;
  mailbox: string;
  messageId: string | null;
  sender: string;
  subject: string;
  text: string;
  html: string | null;
  receivedAt: Date;
}

const COLUMNS = `id, mailbox, message_id as "messageId", sender, subject, text, html, received_at as "receivedAt"`;

/** What the SMTP server has taken; a copy per mailbox, also when the same Message-ID comes twice. */
export class MailStore {
  constructor(private readonly pool: Pool) {}

  async keep(mail: Omit<Mail, 'id' | 'receivedAt'>, raw: Buffer): Promise<void> {
    await this.pool.query(
      `insert into inbox.mail (id, mailbox, message_id, sender, subject, text, html, raw)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [randomUUID(), mail.mailbox, mail.messageId, mail.sender, mail.subject, mail.text, mail.html, raw],
    );
  }

  async mailboxes(): Promise<{ address: string; messages: number; lastAt: Date; lastSubject: string }[]> {
    const { rows } = await this.pool.query<{ address: string; messages: number; lastAt: Date; lastSubject: string }>(
      `select mailbox as address, count(*)::int as messages, max(received_at) as "lastAt",
         (array_agg(subject order by received_at desc))[1] as "lastSubject"
       from inbox.mail group by mailbox order by max(received_at) desc limit 200`,
    );
    return rows;
  }

  /** The latest 200 mails of one mailbox, newest first. */
  async mails(address: string): Promise<Mail[]> {
    const { rows } = await this.pool.query<Mail>(
      `select ${COLUMNS} from inbox.mail where mailbox = $1 order by received_at desc limit 200`,
      [address.toLowerCase()],
    );
    return rows;
  }

  async mail(id: string): Promise<Mail | null> {
    const { rows } = await this.pool.query<Mail>(`select ${COLUMNS} from inbox.mail where id::text = $1`, [id]);
    return rows[0] ?? null;
  }
}
