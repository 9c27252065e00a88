import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { FileStore } from '../../../../libs/evidence/file-store.ts';
import { Public } from '../auth/route-access.ts';
import { readActTexts } from '../case/case-timeline.ts';
import { readCommandState } from '../case/command-state.ts';
import { readLetter } from '../letter/letter-detail.ts';
import { letterPage } from '../letter/letter.page.ts';
import { sendPage } from '../page/page.ts';
import { CasePageReader } from './case-page.reader.ts';
import { casePage } from './case.page.ts';
import { formPage } from './form.page.ts';
import { OfficeContactReader } from './office-contact.ts';
import type { PhoneLink } from './phone-link.ts';
import { PhoneFilter } from './phone.filter.ts';
import { Link, PhoneGuard } from './phone.guard.ts';
import { isUuid, NoSuchPage, photoHash } from './phone.pages.ts';
import { receiptPage } from './receipt.page.ts';

/** What a link shows. Nothing here changes anything: scanners and chat programs fetch links ahead of people. */
@Public()
@UseGuards(PhoneGuard)
@UseFilters(PhoneFilter)
@Controller('t/:code')
export class PhoneController {
  constructor(
    @Inject(CasePageReader) private readonly cases: CasePageReader,
    @Inject(OfficeContactReader) private readonly office: OfficeContactReader,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Get()
  async case(@Link() link: PhoneLink, @Res() response: Response): Promise<void> {
    sendPage(response, 200, casePage(await this.cases.read(link)));
  }

  @Get('receipt/:commandId')
  async receipt(@Link() link: PhoneLink, @Param('commandId') id: string, @Res() response: Response): Promise<void> {
    const found = isUuid(id) ? await readCommandState(this.dataSource.manager, link.row.id, id) : null;
    if (found === null || found.actorId !== link.actor.id) throw new NoSuchPage();
    const texts = await readActTexts(this.dataSource.manager, link.row.id, id);
    sendPage(response, 200, receiptPage(link, await this.office.read(), found, texts));
  }

  @Get('letters/:letterId')
  async letter(@Link() link: PhoneLink, @Param('letterId') id: string, @Res() response: Response): Promise<void> {
    const own = { all: false, unitIds: [link.actor.unitId ?? ''] } as const;
    const letter = isUuid(id) ? await readLetter(this.dataSource.manager, id, own) : null;
    if (letter === null || letter.caseId !== link.row.id) throw new NoSuchPage();
    sendPage(response, 200, { ...letterPage({ ...letter, verbs: [] }), framed: false });
  }

  @Get('photos/:photoId')
  async photo(@Link() link: PhoneLink, @Param('photoId') id: string, @Res() response: Response): Promise<void> {
    const shown = link.capacity === 'unit' && isUuid(id);
    const hash = shown ? await photoHash(this.dataSource.manager, link.row.id, id) : null;
    if (hash === null || !(await this.files.has(hash))) throw new NoSuchPage();
    response.set({ 'Content-Type': 'image/jpeg', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    await pipeline(this.files.read(hash), response);
  }

  @Get(':form')
  async form(@Link() link: PhoneLink, @Param('form') name: string, @Res() response: Response): Promise<void> {
    // Such as the address of the sign button, asked for again by a browser that was closed on it.
    const found = await this.cases.form(link, name);
    if (found === null) return response.redirect(303, `/t/${link.code}`);
    const { form, refused } = found;
    const page =
      refused === null
        ? formPage(link, await this.office.read(), name, form, { commandId: randomUUID(), typed: {}, refusal: null })
        : casePage(await this.cases.read(link, { title: `现在不能“${form.title}”`, words: refused.detail }));
    sendPage(response, refused === null ? 200 : 409, page);
  }
}
