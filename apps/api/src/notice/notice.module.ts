import { Module } from '@nestjs/common';
import { RecordModule } from '../../../../libs/record/record.module.ts';
import { AddTaskService } from './add-task.service.ts';
import { CreateUnitsService } from './create-units.service.ts';
import { DecideTasksService } from './decide-tasks.service.ts';
import { DefaultDues } from './default-dues.ts';
import { DeleteDraftService } from './delete-draft.service.ts';
import { DraftEditor } from './draft-editor.ts';
import { EditTaskService } from './edit-task.service.ts';
import { ImportNoticeService } from './import-notice.service.ts';
import { IssueNoticeService } from './issue-notice.service.ts';
import { NoticeEditController } from './notice-edit.controller.ts';
import { NoticeController } from './notice.controller.ts';
import { ReadNoticeService } from './read-notice.service.ts';
import { UnitSpellingService } from './unit-spelling.service.ts';

/** From an imported document to issued cases. */
@Module({
  imports: [RecordModule],
  controllers: [NoticeController, NoticeEditController],
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
  ],
})
export class NoticeModule {}
