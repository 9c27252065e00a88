import { parseTerm } from '../../../../../libs/domain/calendar/term.ts';
import type { AudienceRole, ClockName, Confidence, RungVerb } from '../../../../../libs/domain/ladder/policy.ts';
import type { NotificationChannel } from '../../../../../libs/domain/notification/notification.ts';

export const CLOCK_TITLES: Readonly<Record<ClockName, { name: string; what: string }>> = {
  receipt: { name: '签收', what: '从下发算起，责任单位应当签收' },
  due: { name: '办理', what: '到任务的期限为止，责任单位应当反馈办结' },
  review: { name: '复核', what: '从单位反馈算起，安办应当审核' },
  extension: { name: '延期答复', what: '从单位申请延期算起，安办应当答复' },
  reassignment: { name: '重新交办', what: '从单位表示“不属于我单位”算起，安办应当重新交办' },
  approval: { name: '函件签发', what: '从函件拟稿算起，签发人应当签发' },
};

export const VERB_WORDS: Readonly<Record<RungVerb, string>> = {
  remind: '提醒',
  urge: '拟发督促函',
  supervise: '拟发督办函',
  escalate: '报告',
  interview: '提出约谈建议',
};

export const AUDIENCE_WORDS: Readonly<Record<AudienceRole, string>> = {
  contact: '经办人',
  head: '主要负责人',
  leader_in_charge: '分管领导',
  duty_desk: '值班室',
  office: '安办',
  signatory: '签发人',
};

export const CHANNEL_WORDS: Readonly<Record<NotificationChannel, string>> = { sms: '短信', email: '邮件' };

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  printed: '印发文本',
  excerpt: '摘录',
  unverified: '未核实',
  notice: '本地文件',
  office: '办公惯例',
};

const DAY_WORDS = { minute: '分钟', hour: '小时', natural: '个自然日', working: '个工作日', month: '个月', year: '年' };

/** How long a clock runs: `5 个工作日`; `stated` is the date of the clause. */
export function termWords(term: string): string {
  if (term === 'stated') return '以文件写明的期限为准';
  const { count, dayKind } = parseTerm(term);
  return `${count} ${DAY_WORDS[dayKind]}`;
}

/** When a rung falls due: `到期前 3 个工作日 09:00`, `到期当日 09:00`, `逾期后 1 分钟`; the time `due` is the moment of the due instant itself. */
export function distanceWords(at: string, time: string): string {
  if (at === 'on') return time === 'due' ? '到期时' : `到期当日 ${time}`;
  const { count, dayKind, direction } = parseTerm(at);
  const ofDay = time === 'due' || dayKind === 'minute' || dayKind === 'hour' ? '' : ` ${time}`;
  return `${direction === 'before' ? '到期前' : '逾期后'} ${count} ${DAY_WORDS[dayKind]}${ofDay}`;
}
