import { Offices1795200000001 } from './migrations/0001-offices.ts';
import { Notices1795200000002 } from './migrations/0002-notices.ts';
import { Cases1795200000003 } from './migrations/0003-cases.ts';
import { Words1795200000004 } from './migrations/0004-words.ts';
import { Ledger1795200000005 } from './migrations/0005-ledger.ts';
import { Limits1795200000006 } from './migrations/0006-limits.ts';
import { Calendar1795200000007 } from './migrations/0007-calendar.ts';
import { Replanning1795200000008 } from './migrations/0008-replanning.ts';
import { Bundles1795200000009 } from './migrations/0009-bundles.ts';
import { NoticeWords1795200000010 } from './migrations/0010-notice-words.ts';
import { NoticeCover1795200000011 } from './migrations/0011-notice-cover.ts';
import { CaseCounter1795200000012 } from './migrations/0012-case-counter.ts';
import { NoticeFile1795200000014 } from './migrations/0014-notice-file.ts';
import { NoticeDuty1795200000015 } from './migrations/0015-notice-duty.ts';
import { NoticeAmendment1795200000016 } from './migrations/0016-notice-amendment.ts';
import { ClosingCommands1795200000017 } from './migrations/0017-closing-commands.ts';
import { NoticeAcknowledgement1795200000018 } from './migrations/0018-notice-acknowledgement.ts';
import { NoticeMerge1795200000019 } from './migrations/0019-notice-merge.ts';
import { NoticeWordsWithoutBars1795200000013 } from './migrations/0013-notice-words-without-bars.ts';

/** Applied in this order; a merged migration is never edited. */
export const MIGRATIONS = [
  Offices1795200000001,
  Notices1795200000002,
  Cases1795200000003,
  Words1795200000004,
  Ledger1795200000005,
  Limits1795200000006,
  Calendar1795200000007,
  Replanning1795200000008,
  Bundles1795200000009,
  NoticeWords1795200000010,
  NoticeCover1795200000011,
  CaseCounter1795200000012,
  NoticeWordsWithoutBars1795200000013,
  NoticeFile1795200000014,
  NoticeDuty1795200000015,
  NoticeAmendment1795200000016,
  ClosingCommands1795200000017,
  NoticeAcknowledgement1795200000018,
  NoticeMerge1795200000019,
];
