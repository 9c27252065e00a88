import { AccessCodeEntity } from './entities/access-code.entity.ts';
import { AccountEntity } from './entities/account.entity.ts';
import { ApiTokenEntity } from './entities/api-token.entity.ts';
import { AttachmentEntity } from './entities/attachment.entity.ts';
import { AttemptEntity } from './entities/attempt.entity.ts';
import { CalendarDayEntity } from './entities/calendar-day.entity.ts';
import { CalendarVersionEntity } from './entities/calendar-version.entity.ts';
import { CalendarYearEntity } from './entities/calendar-year.entity.ts';
import { CaseFileEntity } from './entities/case-file.entity.ts';
import { CaseStepEntity } from './entities/case-step.entity.ts';
import { CaseUnitEntity } from './entities/case-unit.entity.ts';
import { CommandEntity } from './entities/command.entity.ts';
import { EngineHistoryEntity } from './entities/engine-history.entity.ts';
import { IdempotencyKeyEntity } from './entities/idempotency-key.entity.ts';
import { LedgerEntryEntity } from './entities/ledger-entry.entity.ts';
import { LedgerHeadEntity } from './entities/ledger-head.entity.ts';
import { LetterSeriesEntity } from './entities/letter-series.entity.ts';
import { LetterEntity } from './entities/letter.entity.ts';
import { LocalDayEntity } from './entities/local-day.entity.ts';
import { NoticeAmendmentEntity } from './entities/notice-amendment.entity.ts';
import { NoticeAmendmentFileEntity } from './entities/notice-amendment-file.entity.ts';
import { NoticeFileEntity } from './entities/notice-file.entity.ts';
import { NoticeFindingEntity } from './entities/notice-finding.entity.ts';
import { NoticeMergeEntity } from './entities/notice-merge.entity.ts';
import { NoticeOverrideEntity } from './entities/notice-override.entity.ts';
import { NoticeTaskUnitEntity } from './entities/notice-task-unit.entity.ts';
import { NoticeTaskEntity } from './entities/notice-task.entity.ts';
import { NoticeEntity } from './entities/notice.entity.ts';
import { NotificationEntity } from './entities/notification.entity.ts';
import { PersonEntity } from './entities/person.entity.ts';
import { PolicyEntity } from './entities/policy.entity.ts';
import { PostEntity } from './entities/post.entity.ts';
import { ReceiptEntity } from './entities/receipt.entity.ts';
import { ReplanningEntity } from './entities/replanning.entity.ts';
import { RungEntity } from './entities/rung.entity.ts';
import { SealEntity } from './entities/seal.entity.ts';
import { SessionEntity } from './entities/session.entity.ts';
import { SettingEntity } from './entities/setting.entity.ts';
import { StandingAuthorisationEntity } from './entities/standing-authorisation.entity.ts';
import { UnitAliasEntity } from './entities/unit-alias.entity.ts';
import { UnitMemberEntity } from './entities/unit-member.entity.ts';
import { UnitEntity } from './entities/unit.entity.ts';

/** Every table of the product, named one by one. */
export const ENTITIES = [
  AccessCodeEntity,
  AccountEntity,
  ApiTokenEntity,
  AttachmentEntity,
  AttemptEntity,
  CalendarDayEntity,
  CalendarVersionEntity,
  CalendarYearEntity,
  CaseFileEntity,
  CaseStepEntity,
  CaseUnitEntity,
  CommandEntity,
  EngineHistoryEntity,
  IdempotencyKeyEntity,
  LedgerEntryEntity,
  LedgerHeadEntity,
  LetterSeriesEntity,
  LetterEntity,
  LocalDayEntity,
  NoticeAmendmentEntity,
  NoticeAmendmentFileEntity,
  NoticeFileEntity,
  NoticeFindingEntity,
  NoticeMergeEntity,
  NoticeOverrideEntity,
  NoticeTaskUnitEntity,
  NoticeTaskEntity,
  NoticeEntity,
  NotificationEntity,
  PersonEntity,
  PolicyEntity,
  PostEntity,
  ReceiptEntity,
  ReplanningEntity,
  RungEntity,
  SealEntity,
  SessionEntity,
  SettingEntity,
  StandingAuthorisationEntity,
  UnitAliasEntity,
  UnitMemberEntity,
  UnitEntity,
];
