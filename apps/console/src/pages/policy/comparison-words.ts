import type { Confidence } from '../../../../../libs/domain/ladder/policy.ts';
import type { Difference, LayerBody, LayerValue } from '../../../../../libs/domain/policy/layers.ts';
import type { ProcedureClock, ProcedurePolicy, ProcedureRung } from '../../../../../libs/domain/policy/procedure.ts';
import { AUDIENCE_WORDS, CONFIDENCE_WORDS, VERB_WORDS, distanceWords, limitWords, termWords } from './words.ts';

const FIELDS: Readonly<Record<string, string>> = {
  term: '期限',
  cadence: '周期',
  window: '时段',
  start: '起算',
  after: '接在哪个期限之后',
  endsAt: '截止时刻',
  source: '依据',
  confidence: '可信程度',
  note: '注',
  rungs: '梯级',
  at: '何时',
  time: '时刻',
  verb: '做什么',
  audience: '通知谁',
  channels: '方式',
  maximum: '最多几次',
  askBefore: '至少提前多久申请',
  askWithin: '只在届满前多久内申请',
  decidedBy: '由谁决定',
  decisionTerm: '决定期限',
  longest: '每次最长',
  every: '周期',
  count: '次数',
  dueAfter: '期后多久',
  dayEndsAt: '到期时刻',
  extension: '延期',
};

/** Where a difference lies, as words: `挂牌公布 · 期限`. */
export function placeWords({ path }: Difference, policy: ProcedurePolicy): string {
  const [part, name, ...rest] = path;
  if (part !== 'clocks' || name === undefined) return path.map(fieldWords).join(' · ');
  const clock = policy.clocks[name];
  const [list, id, ...fields] = rest;
  const words =
    list === 'rungs' && id !== undefined ? [rungWords(clock, id), ...fields.map(fieldWords)] : rest.map(fieldWords);
  return [clock?.title ?? name, ...words].join(' · ');
}

/** A rung by its place and what it does: `第2级（提醒）`; one taken away has neither. */
function rungWords(clock: ProcedureClock | undefined, id: string): string {
  const index = clock?.rungs.findIndex((rung) => rung.id === id) ?? -1;
  const rung = clock?.rungs[index];
  return rung === undefined ? '删去的一级' : `第${index + 1}级（${VERB_WORDS[rung.verb]}）`;
}

const fieldWords = (field: string): string => FIELDS[field] ?? `“${field}”`;

/** A value of a layer as words; nothing is `未规定`. */
export function valueWords(field: string | undefined, value: LayerValue | undefined): string {
  if (value === undefined || value === null) return '未规定';
  if (typeof value === 'string') return textWords(field, value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((item: LayerValue) => valueWords(field, item)).join('、');
  return mapWords(field, value as LayerBody);
}

const TERMS = ['term', 'askBefore', 'askWithin', 'decisionTerm', 'longest', 'dueAfter'];

function textWords(field: string | undefined, value: string): string {
  if (field !== undefined && TERMS.includes(field)) return termWords(value);
  if (field === 'at') return distanceWords({ at: value, time: 'due' });
  if (field === 'every')
    return limitWords({ cadence: { every: value, count: 1 } } as ProcedureClock).replace(/至少.*/, '');
  if (field === 'confidence') return CONFIDENCE_WORDS[value as Confidence].word;
  const words: Readonly<Record<string, string>> = { ...AUDIENCE_WORDS, ...VERB_WORDS };
  return ['audience', 'decidedBy', 'verb'].includes(field ?? '') ? (words[value] ?? value) : value;
}

function mapWords(field: string | undefined, value: LayerBody): string {
  if (field === 'cadence' || field === 'window') return limitWords({ [field]: value } as unknown as ProcedureClock);
  if (typeof value['title'] === 'string') return `新增：${limitWords(value as unknown as ProcedureClock)}`;
  if (typeof value['verb'] !== 'string')
    return Object.entries(value)
      .map(([key, item]) => `${fieldWords(key)} ${valueWords(key, item)}`)
      .join('；');
  const rung = value as unknown as ProcedureRung;
  return `${distanceWords(rung)} ${VERB_WORDS[rung.verb]}`;
}
