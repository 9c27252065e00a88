import { AUDIENCE_ROLE_NAMES } from '../../../../../libs/domain/audience/role-name.ts';
import { parseTimeLimit } from '../../../../../libs/domain/calendar/parse-time-limit.ts';
import { formatTimeLimit } from '../../../../../libs/domain/calendar/time-limit-words.ts';
import { parsePace } from '../../../../../libs/domain/ladder/pace.ts';
import { formatTerm, parseTerm } from '../../../../../libs/domain/calendar/term.ts';
import type { Confidence, ExtensionRule } from '../../../../../libs/domain/ladder/policy.ts';
import type {
  CadenceUnit,
  ProcedureClock,
  ProcedureKind,
  ProcedureRole,
  ProcedureRung,
  ProcedureVerb,
} from '../../../../../libs/domain/policy/procedure.ts';

export const KIND_WORDS: Readonly<Record<ProcedureKind, string>> = {
  task: '任务督办',
  duty: '周期性职责',
  acknowledgement: '阅知',
  hazard: '隐患整改',
  listed_supervision: '挂牌督办',
  plan_drill: '预案与演练',
  campaign: '节假日检查',
  accident: '事故报告',
  letter: '函告、约谈',
  quota: '会议与次数',
  inspection: '检查执法',
  assessment: '考核问责',
  dishonesty_list: '严重失信名单',
  roster: '值班带班',
  tip: '举报奖励',
  certificate: '培训证书',
  insurance: '安责险',
  project_gate: '建设项目三同时',
  statistics: '统计报送',
};

export const VERB_WORDS: Readonly<Record<ProcedureVerb, string>> = {
  remind: '提醒',
  urge: '拟发督促函',
  supervise: '拟发督办函',
  escalate: '报告',
  interview: '提出约谈建议',
  open_period: '进入下一期',
  lock_period: '结账',
  call: '电话点名',
  mark: '记为漏报、未应答',
  refer: '提出移交',
  publish: '提示公布',
  circular: '提出通报建议',
  propose_closure: '提请关闭',
};

export const AUDIENCE_WORDS: Readonly<Record<ProcedureRole, string>> = {
  ...AUDIENCE_ROLE_NAMES,
  enterprise: '企业',
  supervising_dept: '主管部门',
  enforcement: '执法队伍',
  committee: '安委会',
  county: '县级部门',
  higher_office: '上级部门',
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, { word: string; what: string }>> = {
  printed: { word: '印发文本', what: '数字已对照印发的全文' },
  excerpt: { word: '摘录', what: '见于摘录或转载，对外引用前请核对原文；可按本地规定修改' },
  unverified: { word: '未核实', what: '没有找到文本依据，仅供参考；可按本地规定修改' },
  notice: { word: '本地文件', what: '见于某地文件，只在当地有效；可按本地规定修改' },
  office: { word: '办公惯例', what: '不是法定数字，可按本单位规定修改' },
};

const CADENCE_WORDS: Readonly<Record<CadenceUnit, string>> = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  half_year: '每半年',
  year: '每年',
  two_years: '每两年',
  three_years: '每三年',
};

/** What a clock with the term `stated` ends on, as a question asks for it. */
export const statedDay = (kind: ProcedureKind): string => (kind === 'duty' ? '本期最后一日' : '文件写明的日期');

/** How long a clock runs: `5个工作日`; `stated` is the date of the clause, or the last day of a duty's window. */
export function termWords(term: string, kind?: ProcedureKind): string {
  if (term !== 'stated') return formatTimeLimit(parseTimeLimit(term));
  return kind === 'duty' ? '到本期最后一日为止' : '以文件写明的期限为准';
}

/** The limit of a clock in one phrase: `2小时`, `每季度至少1次，季后15个自然日内`. */
export function limitWords({ term, cadence, window }: ProcedureClock, kind?: ProcedureKind): string {
  if (cadence !== undefined) {
    const after = cadence.dueAfter === undefined ? '' : `，期后${termWords(cadence.dueAfter)}内`;
    return `${CADENCE_WORDS[cadence.every]}至少${cadence.count}次${after}`;
  }
  if (window !== undefined) return `从${termWords(window.from)}到${termWords(window.until)}`;
  return term === undefined ? '未写明' : backWords(termWords(term, kind));
}

const backWords = (words: string): string => words.replace(/^届满前(.+)$/, '提前$1');

/**
 * When a rung falls due: `到期前3个工作日 09:00`, `到期当日 09:00`, `逾期后1分钟`, `剩余工作日不足每次10天 09:00`; the time `due` is the
 * due instant itself.
 */
export function distanceWords({ at, time }: Pick<ProcedureRung, 'at' | 'time'>): string {
  if (at === 'on') return time === 'due' ? '到期时' : `到期当日 ${time}`;
  const pace = parsePace(at);
  if (pace !== null) return `剩余工作日不足每次${pace}天${time === 'due' ? '' : ` ${time}`}`;
  const term = parseTerm(at);
  const ofDay = time === 'due' || term.dayKind === 'minute' || term.dayKind === 'hour' ? '' : ` ${time}`;
  return `${term.direction === 'before' ? '到期前' : '逾期后'}${formatTerm({ ...term, direction: 'after' })}${ofDay}`;
}

/** What may be asked, when, who decides: `最多1次，届满前至少15个工作日申请，安委会在10个工作日内决定`. */
export function extensionWords(rule: ExtensionRule | undefined): string {
  if (rule === undefined) return '没有规定';
  if (rule.maximum === 0) return '不得延期';
  const ahead = (term: string) => termWords(term).replace(/^届满前/, '');
  const parts = [`最多${rule.maximum}次`];
  if (rule.longest !== undefined) parts.push(`每次不超过${termWords(rule.longest)}`);
  if (rule.askBefore !== undefined) parts.push(`至少在届满前${ahead(rule.askBefore)}申请`);
  if (rule.askWithin !== undefined) parts.push(`只在届满前${ahead(rule.askWithin)}内申请`);
  if (rule.decidedBy !== undefined || rule.decisionTerm !== undefined) {
    const who = rule.decidedBy === undefined ? '' : `由${AUDIENCE_WORDS[rule.decidedBy]}`;
    parts.push(`${who}${rule.decisionTerm === undefined ? '' : `在${termWords(rule.decisionTerm)}内`}决定`);
  }
  return parts.join('，');
}
