import { readFaultOrder } from '../fault.ts';
import { readSubmission } from '../sms/submission.ts';
import type { LoopbackSms } from '../sms/sms.provider.ts';
import type { FaultStore } from '../store/fault.store.ts';
import type { MailStore } from '../store/mail.store.ts';
import type { SmsStore } from '../store/sms.store.ts';
import { badRequest, notFound, ok, type Reply } from './reply.ts';
import type { Routes } from './server.ts';

export interface Stores {
  sms: SmsStore;
  mail: MailStore;
  faults: FaultStore;
}

const found = (body: unknown): Reply => (body === null ? notFound : ok(body));

/** The vendor's interface (submit, ask by reference), the console's (threads, mailboxes) and the fault orders. */
export function routesOf(provider: LoopbackSms, { sms, mail, faults }: Stores): Routes {
  return {
    'POST /sms': async (_parts, body) => {
      const submission = readSubmission(body);
      return typeof submission === 'string' ? badRequest(submission) : provider.submit(submission);
    },
    'GET /sms/*/*': async ([by, reference]) =>
      by === 'by-reference' ? found(await sms.byReference(reference ?? '')) : notFound,
    'GET /phones': async () => ok(await sms.phones()),
    'GET /phones/*': async ([phone]) => ok(await sms.thread(phone ?? '')),
    'GET /mailboxes': async () => ok(await mail.mailboxes()),
    'GET /mailboxes/*': async ([address]) => ok(await mail.mails(address ?? '')),
    'GET /mails/*': async ([id]) => found(await mail.mail(id ?? '')),
    'GET /faults': async () => ok(await faults.list()),
    'POST /faults': async (_parts, body) => {
      const order = readFaultOrder(body);
      return typeof order === 'string' ? badRequest(order) : { status: 201, body: await faults.add(order) };
    },
    'DELETE /faults': async () => {
      await faults.clear();
      return ok([]);
    },
  };
}
