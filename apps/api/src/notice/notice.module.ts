import { Module } from '@nestjs/common';
import { RecordModule } from '../../../../libs/record/record.module.ts';
import { CaseModule } from '../case/case.module.ts';
import { AddTaskService } from './add-task.service.ts';
import { AmendmentOrders } from './amendment-orders.ts';
import { AmendmentController } from './amendment.controller.ts';
import { ApplyAmendmentService } from './apply-amendment.service.ts';
import { CreateUnitsService } from './create-units.service.ts';
import { DecideAmendmentService } from './decide-amendment.service.ts';
import { DecideMergeService } from './decide-merge.service.ts';
import { DecideTasksService } from './decide-tasks.service.ts';
import { DefaultDues } from './default-dues.ts';
import { DeleteDraftService } from './delete-draft.service.ts';
import { DraftEditor } from './draft-editor.ts';
import { EditTaskService } from './edit-task.service.ts';
import { FollowMembershipService } from './follow-membership.service.ts';
import { ImportNoticeService } from './import-notice.service.ts';
import { IssueNoticeService } from './issue-notice.service.ts';
import { MembershipController } from './membership.controller.ts';
import { MergeOrders } from './merge-orders.ts';
import { NoticeEditController } from './notice-edit.controller.ts';
import { NoticeController } from './notice.controller.ts';
import { ReadAmendmentService } from './read-amendment.service.ts';
import { ReadNoticeService } from './read-notice.service.ts';
import { TellingSweep } from './telling-sweep.ts';
import { UnitSpellingService } from './unit-spelling.service.ts';
import { UploadAmendmentService } from './upload-amendment.service.ts';

/** From an imported document to issued cases. */
@Module({
  imports: [RecordModule, CaseModule],
  controllers: [NoticeController, NoticeEditController, AmendmentController, MembershipController],
  providers: [
    ImportNoticeService,
    ReadNoticeService,
    DefaultDues,
    DraftEditor,
    EditTaskService,
    AddTaskService,
    DecideTasksService,
    UnitSpellingService,
    CreateUnitsService,
    IssueNoticeService,
    DeleteDraftService,
    UploadAmendmentService,
    ReadAmendmentService,
    DecideAmendmentService,
    ApplyAmendmentService,
    AmendmentOrders,
    FollowMembershipService,
    DecideMergeService,
    MergeOrders,
    TellingSweep,
  ],
})
export class NoticeModule {}
