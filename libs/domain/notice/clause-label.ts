import type { UnitRole } from './notice.ts';

/** `other` labels (完成时限, 责任人 …) end a unit clause and name nobody; `time` introduces a deadline. */
export type LabelMeaning = Exclude<UnitRole, 'actor'> | 'time' | 'other';

export interface ClauseLabel {
  readonly meaning: LabelMeaning;
  readonly misprinted: boolean;
}

const LABELS: readonly (readonly [LabelMeaning, readonly string[]])[] = [
  [
    'lead',
    [
      '牵头单位',
      '牵头部门',
      '牵头责任单位',
      '牵头责任部门',
      '牵头处室',
      '牵头领导单位',
      '牵头科室',
      '主办单位',
      '主责单位',
      '主责部门',
      '第一责任单位',
      '牵头',
    ],
  ],
  [
    'responsible',
    [
      '责任单位',
      '责任部门',
      '责任主体',
      '责任科室',
      '责任股室',
      '责任站所',
      '责任处室',
      '责任机构',
      '责任落实单位',
      '属地责任单位',
      '责任办所',
      '主要责任单位',
      '具体责任单位',
      '负责单位',
      '负责部门',
      '落实单位',
      '落实部门',
      '承办单位',
      '承办部门',
      '实施单位',
      '主管单位',
      '主管部门',
      '第二责任单位',
      '整改单位',
      '整改责任单位',
      '完成单位',
      '组织单位',
      '实施主体',
      '执行单位',
    ],
  ],
  [
    'cooperating',
    [
      '配合单位',
      '配合部门',
      '配合责任单位',
      '配合责任部门',
      '配合科室',
      '协同责任单位',
      '协同部门',
      '协办责任单位',
      '协办部门',
      '协助责任单位',
      '协助部门',
      '协作单位',
      '责任配合单位',
      '协办单位',
      '协同单位',
      '协助单位',
      '参与单位',
      '参与部门',
      '参加单位',
      '配合',
    ],
  ],
  [
    'time',
    [
      '完成时限',
      '完成时间',
      '时限要求',
      '时间要求',
      '完成期限',
      '办结时限',
      '整改时限',
      '整改期限',
      '时间节点',
      '完成节点',
      '节点要求',
      '时间安排',
      '整改时间',
      '办理时限',
      '截止时间',
      '截止日期',
      '计划完成时间',
      '时限',
      '时间',
      '进度安排',
      '治理时限',
      '治理期限',
      '整治时限',
      '整治期限',
      '报送时限',
      '报送时间',
      '落实时限',
      '办结期限',
    ],
  ],
  [
    'other',
    [
      '责任人',
      '责任领导',
      '分管领导',
      '牵头领导',
      '联系人',
      '工作目标',
      '工作措施',
      '目标任务',
      '督办单位',
      '监督单位',
      '督导单位',
      '督导部门',
      '指导单位',
      '验收单位',
      '督办领导',
      '包保领导',
      '责任同志',
      '负责人',
      '联络员',
      '备注',
      '联系电话',
    ],
  ],
];
const KNOWN = new Map(LABELS.flatMap(([meaning, words]) => words.map((word) => [word, meaning] as const)));
const LONGEST_FIRST = [...KNOWN.keys()].sort((a, b) => b.length - a.length);
/** The longer labels; one of two characters is an ordinary word where no colon follows. */
export const LONG_LABEL = new RegExp(LONGEST_FIRST.filter((word) => word.length >= 3).join('|'), 'g');
const FIRST_CHARS = new Set(LONGEST_FIRST.map((word) => word.charAt(0)));
/** Labels whose misprints are recognised; shorter ones would swallow ordinary words. */
const REPAIRABLE = ['责任单位', '责任部门', '牵头单位', '牵头部门', '配合单位', '配合部门'] as const;
const MAX_LABEL = 10;

const without = (text: string, index: number): string => text.slice(0, index) + text.slice(index + 1);

/** One character lost, added, replaced or two swapped. */
const isOneSlipAway = (printed: string, label: string): boolean => {
  if (printed.length === label.length) {
    const differing = Array.from(label)
      .map((char, index) => (printed[index] === char ? -1 : index))
      .filter((index) => index >= 0);
    const [first = 0, second] = differing;
    if (differing.length === 1) return true;
    return (
      differing.length === 2 &&
      second === first + 1 &&
      printed[first] === label[second] &&
      printed[second] === label[first]
    );
  }
  const [longer, shorter] = printed.length > label.length ? [printed, label] : [label, printed];
  if (longer.length !== shorter.length + 1) return false;
  return Array.from(longer).some((_, index) => without(longer, index) === shorter);
};

/** All characters of the label in order with up to two strangers between: 责区任单位, 责任的一单位. */
const isStretched = (printed: string, label: string): boolean => {
  if (printed.length > label.length + 2) return false;
  let next = 0;
  for (const char of printed) if (char === label[next]) next += 1;
  return next === label.length;
};

/** Meaning of the words before a colon, read without their blanks; misprints of the usual labels are recognised. */
export const readLabel = (printed: string): ClauseLabel | null => {
  if (printed.length < 2 || printed.length > MAX_LABEL) return null;
  const known = KNOWN.get(printed);
  if (known) return { meaning: known, misprinted: false };
  const prefix = LONGEST_FIRST.find((label) => label.length >= 4 && printed.startsWith(label));
  if (prefix && /^[及和与、(]/.test(printed.slice(prefix.length)))
    return { meaning: KNOWN.get(prefix) ?? 'other', misprinted: false };
  const near = REPAIRABLE.find(
    (label) => printed.length >= 3 && (isOneSlipAway(printed, label) || isStretched(printed, label)),
  );
  return near ? { meaning: KNOWN.get(near) ?? 'other', misprinted: true } : null;
};

/** The known label a text begins with, for clauses that lost their colon. */
export const leadingLabel = (text: string): { label: string; meaning: LabelMeaning } | null => {
  if (!FIRST_CHARS.has(text.charAt(0))) return null;
  const label = LONGEST_FIRST.find((word) => word.length >= 4 && text.startsWith(word));
  return label ? { label, meaning: KNOWN.get(label) ?? 'other' } : null;
};

/** The known label a text ends with: “…有隐患台账责任单位：” broken off its line. */
export const trailingLabel = (text: string): string | null =>
  LONGEST_FIRST.find((word) => word.length >= 4 && text.endsWith(word)) ?? null;
