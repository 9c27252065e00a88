import { z } from 'zod';
import { UNIT_KINDS } from '../../domain/unit/unit-kind.ts';
import { dutyRule } from './duty-rule.ts';

/** The revision the officer saw; an edit made over somebody else's is refused. */
const revision = z.number().int().positive();
const taskIds = z.array(z.uuid()).min(1).max(5000);
const reason = z.string().trim().min(1).max(500).meta({ title: '理由' });
const unitIds = z.array(z.uuid()).max(500);
const spelling = z.string().trim().min(1).max(200);

const taskUnit = z.strictObject({
  /** The mention that is kept; absent for a unit the officer adds. */
  id: z.uuid().optional(),
  role: z.enum(['lead', 'cooperating', 'responsible', 'actor']),
  collective: z.boolean(),
  unitId: z.uuid().nullable(),
  memberIds: unitIds.meta({ title: '包含的单位' }),
});

/** The officer accepts the default deadline; `dueOn` beside it is the day that was shown. */
const byDefaultRule = z.literal(true).optional();

/** Changes of one task; `units` replaces the whole list. */
export const editNoticeTask = z
  .strictObject({
    revision,
    title: z.string().trim().min(1).max(200).optional().meta({ title: '标题' }),
    kind: z.enum(['task', 'duty', 'declaration']).optional().meta({ title: '类别' }),
    dueOn: z.iso.date().nullable().optional().meta({ title: '期限' }),
    byDefaultRule,
    /** What a duty owes; null takes the rule away. */
    duty: dutyRule.nullable().optional(),
    /** The officer accepts what the clause proposes; `duty` beside it is the rule that was shown. */
    byProposal: z.literal(true).optional(),
    units: z.array(taskUnit).max(100).optional().meta({ title: '单位' }),
  })
  .refine(({ byDefaultRule: accepted, dueOn }) => accepted === undefined || typeof dueOn === 'string', {
    path: ['dueOn'],
    message: '采用默认期限时请带上页面显示的日期',
  })
  .refine(({ byProposal, duty }) => byProposal === undefined || (duty !== undefined && duty !== null), {
    path: ['duty'],
    message: '采用建议的计数规则时请带上页面显示的规则',
  });
export type EditNoticeTask = z.infer<typeof editNoticeTask>;

/** Words of the text that the officer marks as a task of their own; UTF-16 offsets. */
export const addNoticeTask = z.strictObject({
  revision,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});
export type AddNoticeTask = z.infer<typeof addNoticeTask>;

export const setNoticeDue = z.strictObject({
  revision,
  taskIds,
  dueOn: z.iso.date().meta({ title: '期限' }),
  byDefaultRule,
});
export type SetNoticeDue = z.infer<typeof setNoticeDue>;

/** Accepts what the clauses propose, each rule as it was shown. */
export const acceptNoticeDuties = z.strictObject({
  revision,
  duties: z
    .array(z.strictObject({ taskId: z.uuid(), duty: dutyRule }))
    .min(1)
    .max(5000),
});
export type AcceptNoticeDuties = z.infer<typeof acceptNoticeDuties>;

/** Without `taskIds`: every undecided task that nothing blocks. */
export const confirmNoticeTasks = z.strictObject({ revision, taskIds: taskIds.optional() });
export type ConfirmNoticeTasks = z.infer<typeof confirmNoticeTasks>;

export const excludeNoticeTasks = z.strictObject({ revision, taskIds, reason });
export type ExcludeNoticeTasks = z.infer<typeof excludeNoticeTasks>;

/** Takes a confirmation or an exclusion back. */
export const reopenNoticeTasks = z.strictObject({ revision, taskIds });
export type ReopenNoticeTasks = z.infer<typeof reopenNoticeTasks>;

/** One unit, or the named units of a collective, wherever the spelling occurs; a single unit remembers the spelling as its alias. */
export const chooseNoticeSpelling = z.strictObject({
  revision,
  spelling,
  choice: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('unit'), unitId: z.uuid() }),
    z.strictObject({ as: z.literal('members'), memberIds: unitIds.min(1) }),
  ]),
});
export type ChooseNoticeSpelling = z.infer<typeof chooseNoticeSpelling>;

export const createNoticeUnits = z.strictObject({
  revision,
  units: z
    .array(
      z.strictObject({
        spelling,
        /** The unit's proper name when the notice prints another; the spelling becomes its alias. */
        name: z.string().trim().min(1).max(60).optional().meta({ title: '单位全称' }),
        kind: z.enum(UNIT_KINDS).exclude(['collective']).meta({ title: '类别' }),
        parentId: z.uuid().nullable().optional().meta({ title: '上级单位' }),
      }),
    )
    .min(1)
    .max(500),
});
export type CreateNoticeUnits = z.infer<typeof createNoticeUnits>;

/** An override names the findings by key and the officer's reason for going on. */
export const issueNotice = z.strictObject({
  /** The rules its tasks are supervised under; not needed where none opens. */
  policyId: z.string().trim().min(1).max(100).optional().meta({ title: '督办规则' }),
  /** The rules its duties run under; `duty-national` where it is left out. */
  dutyPolicyId: z.string().trim().min(1).max(100).optional().meta({ title: '周期职责的规则' }),
  /** False leaves the acknowledgement of its declarations out; the choice is recorded. */
  acknowledge: z.boolean().optional().meta({ title: '开阅知' }),
  overrides: z.array(z.strictObject({ keys: z.array(z.string().min(1).max(300)).min(1).max(5000), reason })).max(5000),
  revision: revision.optional(),
});
export type IssueNotice = z.infer<typeof issueNotice>;

/** The revision the officer saw, so that nobody deletes what somebody else has just worked on. */
export const deleteNotice = z.strictObject({ revision: z.coerce.number().int().min(1) });
export type DeleteNotice = z.infer<typeof deleteNotice>;
