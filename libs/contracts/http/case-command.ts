import { z } from 'zod';
import { CLAUSE_CHANGES, PAUSE_KINDS } from '../../domain/case/case-facts.ts';
import { ACKNOWLEDGEMENT_VERBS, type AcknowledgementVerb } from '../../domain/acknowledgement/acknowledgement-verbs.ts';
import { DUTY_VERBS, type DutyVerb } from '../../domain/duty/duty-verbs.ts';
import { TASK_VERBS, type TaskVerb } from '../../domain/task/task-verbs.ts';

/** An act of any procedure; acts of one name ask for the same. */
export type CaseVerb = TaskVerb | DutyVerb | AcknowledgementVerb;
const CASE_VERBS: readonly CaseVerb[] = [
  ...new Set<CaseVerb>([...TASK_VERBS, ...DUTY_VERBS, ...ACKNOWLEDGEMENT_VERBS]),
];

export const isCaseVerb = (verb: string): verb is CaseVerb => (CASE_VERBS as readonly string[]).includes(verb);

/** Photos one act may carry. */
const PHOTOS_PER_ACT = 9;
const WORDS = 2000;

const words = (label: string) =>
  z
    .string({ error: `请填写${label}` })
    .trim()
    .min(1, `请填写${label}`)
    .max(WORDS, `${label}最多 ${WORDS} 个字`)
    .meta({ title: label });
const reason = words('理由');
const day = (label: string) =>
  z.iso.date({ error: `${label}应为真实存在的日期，如 2026-11-30` }).meta({ title: label });
const letterId = z.uuid({ error: '请指明函件' });
const attachmentIds = z
  .array(z.uuid())
  .max(PHOTOS_PER_ACT, `一次最多 ${PHOTOS_PER_ACT} 张照片`)
  .meta({ title: '照片' })
  .optional();

/** Fields of each verb beside `id` and `verb`; unknown ones are refused with their place. */
const fields = {
  sign: {},
  progress: { text: words('进展情况'), attachmentIds },
  report: { text: words('办理结果'), attachmentIds },
  contribute: { text: words('配合情况'), attachmentIds },
  request_extension: { dueOn: day('申请延至的日期'), reason },
  disown: { reason },
  accept: { opinion: words('复核意见').optional() },
  return: { reason },
  grant_extension: { dueOn: day('延期后的日期'), reason: reason.optional() },
  refuse_extension: { reason },
  suspend: {
    kind: z.enum(PAUSE_KINDS, { error: '请选择中止的情形' }).meta({ title: '情形' }),
    source: words('来源文件'),
    from: day('中止的起日'),
  },
  resume: { on: day('恢复计算的日期').optional(), reason: reason.optional() },
  reassign: { unitId: z.uuid({ error: '请选择改派的单位' }), reason },
  keep: { reason },
  amend: {
    kind: z.enum(CLAUSE_CHANGES, { error: '请选择更正或并入' }),
    source: words('来源文件和条款'),
    clause: words('条款').optional(),
    dueOn: day('新的期限').optional(),
    count: z.int({ error: '次数应为整数' }).meta({ title: '每期次数' }).optional(),
  },
  withdraw: { reason },
  urge: { reason },
  issue_letter: { letterId },
  discard_letter: { letterId, reason },
  decide_interview: {
    proposalId: z.string({ error: '请指明约谈建议' }).min(1).max(200),
    approve: z.boolean({ error: '请选择同意或不同意' }),
    reason: reason.optional(),
  },
  record_act: { on: day('办理日期'), text: words('内容'), period: day('计入的一期').optional(), attachmentIds },
  strike_act: { actId: z.uuid({ error: '请指明要核减的一次' }), reason },
  excuse: { period: day('免予补足的一期'), reason },
} satisfies Record<CaseVerb, z.ZodRawShape>;

/** Chosen by the sender, so that a repeat is recognised as the same act. */
const id = z.uuid({ error: '操作编号应为 UUID' }).optional();

const shapes = CASE_VERBS.map((verb) => z.strictObject({ id, verb: z.literal(verb), ...fields[verb] }));
type Shape = (typeof shapes)[number];

/** The body of a verb. */
export const commandBodyOf = (verb: CaseVerb): Shape => shapes[CASE_VERBS.indexOf(verb)] as Shape;

/** Any command, for the interface's description. */
export const caseCommandBody = z.discriminatedUnion('verb', shapes as [Shape, ...Shape[]]);

/** Applied: what the case itself answered. Accepted (202): stored for certain, its result shows by itself. */
export type CommandAnswer =
  { status: 'applied'; commandId: string; version: number; state: string } | { status: 'accepted'; commandId: string };

/** What became of a command. */
export interface CommandState {
  id: string;
  verb: string;
  verbName: string;
  /** `DB-2026-000123-0004`, the number on the receipt. */
  receiptNumber: string;
  receivedAt: string;
  status: 'applied' | 'refused' | 'accepted';
  code: string | null;
  detail: string | null;
}
