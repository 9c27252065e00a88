import type { EntityManager } from 'typeorm';
import type { NotificationChannel } from '../../domain/notification/notification.ts';
import type { ProviderOutcome } from '../../domain/notification/provider-outcome.ts';
import { checkRendered } from '../../domain/notification/rendered-check.ts';
import { smsSafe } from '../../domain/notification/sms-safe.ts';
import { readSender } from '../../persistence/notification-settings.ts';
import type { LinkFiller } from '../link/link-filler.ts';
import type { MailSender } from '../mail/mail.sender.ts';
import type { SmsFinding, SmsProvider } from '../sms/sms.provider.ts';
import type { OutgoingRow } from './outgoing-row.ts';

/** Makes a row's words final and gives them to the channel's provider. */
export class ChannelCaller {
  constructor(
    private readonly sms: SmsProvider,
    private readonly mail: MailSender,
    private readonly links: LinkFiller,
  ) {}

  providerOf(channel: NotificationChannel): string {
    return channel === 'sms' ? this.sms.name : this.mail.name;
  }

  /** Words that may not leave are refused here, for good: sending them again would change nothing. */
  async call(manager: EntityManager, row: OutgoingRow): Promise<ProviderOutcome> {
    const filled = await this.links.fill(manager, row.body, row.accessCodeId);
    const body = row.channel === 'sms' ? smsSafe(filled) : filled;
    const { smsSign: sign, mailName: name, mailAddress } = await readSender(manager);
    const faults = checkRendered(row.channel, body, sign);
    if (faults.length > 0) {
      return { kind: 'refused', permanent: true, reply: faults.map((fault) => fault.message).join('') };
    }
    if (row.channel === 'sms') {
      return this.sms.submit({ reference: row.id, phone: row.address, content: body, sign });
    }
    const messageId = `<${row.id}@duban>`;
    const from = { name, address: mailAddress };
    return this.mail.send({ messageId, from, to: row.address, subject: row.subject ?? name, text: body });
  }

  /** Null for a channel whose provider cannot be asked. */
  async find(row: OutgoingRow): Promise<SmsFinding | null> {
    return row.channel === 'sms' ? this.sms.find(row.id) : null;
  }

  close(): void {
    this.mail.close();
  }
}
