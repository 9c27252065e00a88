import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { AttachmentService, type UploadedPhoto } from '../attachment/attachment.service.ts';
import { UnusedFiles } from '../attachment/unused-files.ts';
import { UploadQuota } from '../attachment/upload-quota.ts';
import { readCommand } from '../case/case-command.ts';
import { CommandDesk } from '../case/command-desk.ts';
import type { PageParts } from '../page/page.ts';
import { CasePageReader } from './case-page.reader.ts';
import { casePage } from './case.page.ts';
import { formPage } from './form.page.ts';
import { OfficeContactReader } from './office-contact.ts';
import type { PhoneField, PhoneForm } from './phone-form.ts';
import type { PhoneLink } from './phone-link.ts';
import { isUuid, NoSuchPage } from './phone.pages.ts';

type Typed = Readonly<Record<string, string>>;

/** Where the browser goes next, or the page that says what to mend. */
export type ActResult = { receipt: string } | { status: number; page: PageParts };

/** Acts of a link's holder: checked, photos taken in, then sent through the door like anybody's. */
@Injectable()
export class PhoneActs {
  constructor(
    @Inject(CommandDesk) private readonly desk: CommandDesk,
    @Inject(AttachmentService) private readonly attachments: AttachmentService,
    @Inject(UploadQuota) private readonly quota: UploadQuota,
    @Inject(UnusedFiles) private readonly unused: UnusedFiles,
    @Inject(CasePageReader) private readonly cases: CasePageReader,
    @Inject(OfficeContactReader) private readonly office: OfficeContactReader,
  ) {}

  async act(
    link: PhoneLink,
    name: string,
    body: Readonly<Record<string, unknown>>,
    photos: readonly UploadedPhoto[],
  ): Promise<ActResult> {
    const form = name === 'sign' ? null : ((await this.cases.form(link, name))?.form ?? null);
    if (form === null && name !== 'sign') throw new NoSuchPage();
    const typed = textsOf(body);
    try {
      const commandId = await this.send(link, form, typed, photos);
      return { receipt: `/t/${link.code}/receipt/${commandId}` };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: STATUSES[error.kind] ?? 400, page: await this.pageFor(link, name, form, typed, error) };
    }
  }

  /** Refuses `form_expired` without the form's own id, what the fields get wrong, and whatever the procedure refuses. */
  private async send(link: PhoneLink, form: PhoneForm | null, typed: Typed, photos: readonly UploadedPhoto[]) {
    const commandId = typed['id'] ?? '';
    if (!isUuid(commandId))
      throw new Refusal('invalid', 'form_expired', '页面不完整，请重新打开短信里的链接后再提交。');
    const fields = (form?.fields ?? []).map((field) => [field.name, statedIn(field, typed)]);
    const { verb, payload } = readCommand({ verb: form?.verb ?? 'sign', ...Object.fromEntries(fields) });
    if (form?.photos) await this.quota.take(link.code, photos);
    const attachmentIds = form?.photos ? await this.attachments.keep(link.row.id, commandId, photos) : [];
    const answer = await this.desk.act({
      id: commandId,
      caseId: link.row.id,
      verb,
      payload: attachmentIds.length === 0 ? payload : { ...payload, attachmentIds },
      actor: link.actor,
      capacity: link.capacity,
      dutyGeneration: link.row.facts.dutyGeneration,
      channel: 'phone',
    });
    if (answer.status === 'refused') {
      await this.unused.discard(attachmentIds);
      throw new Refusal('conflict', answer.code, answer.detail);
    }
    return commandId;
  }

  /** What was typed stays; a refused act gets a new id, because it was stored as refused under the old one. */
  private async pageFor(
    link: PhoneLink,
    name: string,
    form: PhoneForm | null,
    typed: Typed,
    error: Refusal,
  ): Promise<PageParts> {
    const words = error.code === 'body_invalid' ? error.places.map((place) => place.message).join('；') : error.detail;
    if (form === null || error.code.startsWith('verb_')) {
      return casePage(await this.cases.read(link, { title: '没有提交成功', words }));
    }
    return formPage(link, await this.office.read(), name, form, { commandId: randomUUID(), typed, refusal: words });
  }
}

const STATUSES: Partial<Record<Refusal['kind'], number>> = {
  conflict: 409,
  too_large: 413,
  too_many: 429,
  not_found: 404,
};

/** Form fields are texts; files and repeated fields are none. */
function textsOf(body: Readonly<Record<string, unknown>>): Typed {
  const texts = Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}

/** A name that stands for leaving it to the case says nothing. */
const statedIn = ({ name, control }: PhoneField, typed: Typed): string | undefined =>
  control === 'select' && typed[name] === '' ? undefined : typed[name];
