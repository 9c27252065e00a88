import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  acceptNoticeDuties,
  addNoticeTask,
  chooseNoticeSpelling,
  confirmNoticeTasks,
  createNoticeUnits,
  editNoticeTask,
  excludeNoticeTasks,
  reopenNoticeTasks,
  setNoticeDue,
  type AcceptNoticeDuties,
  type AddNoticeTask,
  type ChooseNoticeSpelling,
  type ConfirmNoticeTasks,
  type CreateNoticeUnits,
  type EditNoticeTask,
  type ExcludeNoticeTasks,
  type ReopenNoticeTasks,
  type SetNoticeDue,
} from '../../../../libs/contracts/http/notice-edit.ts';
import { decideNoticeMerging, type DecideNoticeMerging } from '../../../../libs/contracts/http/notice-merging.ts';
import type { NoticeWork } from '../../../../libs/contracts/http/notice.ts';
import { idParam } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import { actorOf, type SignedIn } from '../auth/signed-in.ts';
import { WithoutStoredAnswer } from '../http/idempotency.interceptor.ts';
import { AddTaskService } from './add-task.service.ts';
import { CreateUnitsService } from './create-units.service.ts';
import { DecideMergeService } from './decide-merge.service.ts';
import { DecideTasksService } from './decide-tasks.service.ts';
import { EditTaskService } from './edit-task.service.ts';
import { UnitSpellingService } from './unit-spelling.service.ts';

/** The officer's corrections before issue; every one answers with the state of the work after it. The revision recognises a repeat. */
@Controller('api/v1/notices/:id')
@Roles('administrator', 'safety_office')
export class NoticeEditController {
  constructor(
    private readonly tasks: EditTaskService,
    private readonly additions: AddTaskService,
    private readonly decisions: DecideTasksService,
    private readonly spellings: UnitSpellingService,
    private readonly units: CreateUnitsService,
    private readonly mergers: DecideMergeService,
  ) {}

  @Patch('tasks/:taskId')
  @WithoutStoredAnswer()
  edit(
    @Param('id', { schema: idParam }) id: string,
    @Param('taskId', { schema: idParam }) taskId: string,
    @Body({ schema: editNoticeTask }) body: EditNoticeTask,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeWork> {
    return this.tasks.edit(id, taskId, body, actorOf(account));
  }

  @Post('tasks')
  @HttpCode(200)
  @WithoutStoredAnswer()
  add(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: addNoticeTask }) body: AddNoticeTask,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeWork> {
    return this.additions.add(id, body, actorOf(account));
  }

  @Post('tasks/due')
  @HttpCode(200)
  @WithoutStoredAnswer()
  setDue(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: setNoticeDue }) body: SetNoticeDue,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeWork> {
    return this.decisions.setDue(id, body, actorOf(account));
  }

  @Post('tasks/duties')
  @HttpCode(200)
  @WithoutStoredAnswer()
  acceptDuties(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: acceptNoticeDuties }) body: AcceptNoticeDuties,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeWork> {
    return this.decisions.acceptDuties(id, body, actorOf(account));
  }

  @Post('tasks/confirm')
  @HttpCode(200)
  @WithoutStoredAnswer()
  confirm(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: confirmNoticeTasks }) body: ConfirmNoticeTasks,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeWork> {
    return this.decisions.confirm(id, body, actorOf(account));
  }

  @Post('tasks/exclude')
  @HttpCode(200)
  @WithoutStoredAnswer()
  exclude(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: excludeNoticeTasks }) body: ExcludeNoticeTasks,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeWork> {
    return this.decisions.exclude(id, body, actorOf(account));
  }

  @Post('tasks/reopen')
  @HttpCode(200)
  @WithoutStoredAnswer()
  reopen(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: reopenNoticeTasks }) body: ReopenNoticeTasks,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeWork> {
    return this.decisions.reopen(id, body, actorOf(account));
  }

  /** Whether an earlier notice's cases answer the clause as well. */
  @Post('tasks/merging')
  @HttpCode(200)
  @WithoutStoredAnswer()
  merge(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: decideNoticeMerging }) body: DecideNoticeMerging,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeWork> {
    return this.mergers.decide(id, body, actorOf(account));
  }

  @Post('spellings/choose')
  @HttpCode(200)
  @WithoutStoredAnswer()
  choose(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: chooseNoticeSpelling }) body: ChooseNoticeSpelling,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeWork> {
    return this.spellings.choose(id, body, actorOf(account));
  }

  @Post('spellings/create-units')
  @HttpCode(200)
  @WithoutStoredAnswer()
  createUnits(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: createNoticeUnits }) body: CreateNoticeUnits,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeWork> {
    return this.units.create(id, body, actorOf(account));
  }
}
