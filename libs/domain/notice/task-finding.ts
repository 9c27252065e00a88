import { makeFinding, quote } from './finding.ts';
import type { Deadline, Finding, NoticeTask } from './notice.ts';
import type { ReadTask } from './task.ts';
import type { ClauseFault } from './unit-clause.ts';
import { itemsWords, itemWords } from './item-words.ts';

export interface IssueFacts {
  readonly issuedOn: string | null;
  readonly consultationEndsOn: string | null;
}

const FAULT_MESSAGES: Record<ClauseFault['code'], (raw: string) => string> = {
  misprinted_clause: (raw) => `责任单位的标签印成${quote(raw)}，已按责任单位识别；请核对原文`,
  unclosed_clause: (raw) => `${quote(raw)}缺少右括号，单位识别到句末为止；请核对单位名单`,
  unread_unit: (raw) => `${quote(raw)}写在责任单位里，但不像单位名称，没有读作单位；请核对原文后手工指定`,
  open_unit_list: (raw) => `${quote(raw)}以“等”结尾，名单没有写全；请补充具体单位或确认只有所列单位`,
};

const faultFindings = ({ faults, task }: ReadTask): Finding[] =>
  faults.map((fault) =>
    makeFinding(fault.code, `${itemWords(task.ref)}：${FAULT_MESSAGES[fault.code](fault.raw)}`, fault, task.ref),
  );

const ambiguity = (ref: string, deadline: Deadline, { issuedOn }: IssueFacts): Finding => {
  const { readings, raw } = deadline;
  const past = readings.filter((date) => issuedOn !== null && date < issuedOn);
  const choice = readings.length > 0 ? `可理解为${readings.join('或')}，` : '';
  const warning = past.length > 0 ? `其中${past.join('、')}早于成文日期${issuedOn}，` : '';
  return makeFinding(
    'ambiguous_date',
    `${itemWords(ref)}：${quote(raw)}不是确定的日期，${choice}${warning}请选定办结日期`,
    deadline,
    ref,
  );
};

const dateFindings = (ref: string, deadline: Deadline, { issuedOn, consultationEndsOn }: IssueFacts): Finding[] => {
  const { raw, date } = deadline;
  if (date === null) return [];
  const found: Finding[] = [];
  if (deadline.from === 'notice_year') {
    found.push(
      makeFinding(
        'assumed_year',
        `${itemWords(ref)}：${quote(raw)}没有写年份，按文件年份读作${date}；请确认`,
        deadline,
        ref,
      ),
    );
  }
  if (issuedOn !== null && date < issuedOn) {
    found.push(
      makeFinding(
        'deadline_before_issue',
        `${itemWords(ref)}：${quote(raw)}（${date}）早于成文日期${issuedOn}；请重新确定办结日期`,
        deadline,
        ref,
      ),
    );
  } else if (consultationEndsOn !== null && date <= consultationEndsOn) {
    const message = `${itemWords(ref)}：${quote(raw)}（${date}）不晚于征求意见截止日${consultationEndsOn}，正式印发前就已到期；请重新确定办结日期`;
    found.push(makeFinding('deadline_before_consultation_ends', message, deadline, ref));
  }
  return found;
};

const deadlineFindings = ({ task, invalid }: ReadTask, facts: IssueFacts): Finding[] =>
  task.deadlines.flatMap((deadline) => {
    if (invalid.includes(deadline)) {
      return makeFinding(
        'invalid_date',
        `${itemWords(task.ref)}：${quote(deadline.raw)}在日历上不存在；请对照原文改正日期`,
        deadline,
        task.ref,
      );
    }
    return deadline.kind === 'ambiguous'
      ? ambiguity(task.ref, deadline, facts)
      : dateFindings(task.ref, deadline, facts);
  });

const unitFindings = ({ task }: ReadTask): Finding[] => {
  if (task.kind === 'declaration' || task.units.length > 0) return [];
  return [
    makeFinding(
      'no_unit',
      `${itemWords(task.ref)}“${task.title}”没有写明责任单位；请指定责任单位后再下发`,
      task,
      task.ref,
    ),
  ];
};

/** What a person must look at in one task. */
export const findingsOfTask = (read: ReadTask, facts: IssueFacts): Finding[] => [
  ...unitFindings(read),
  ...faultFindings(read),
  ...deadlineFindings(read, facts),
];

/** One finding for each collective, at its first place, naming all tasks that use it. */
export const collectiveFindings = (tasks: readonly NoticeTask[]): Finding[] => {
  const uses = new Map<string, { task: NoticeTask; start: number; end: number; refs: string[] }>();
  for (const task of tasks) {
    if (task.kind === 'declaration') continue;
    for (const { name, collective, start, end } of task.units) {
      if (!collective) continue;
      const known = uses.get(name);
      if (known) known.refs.push(task.ref);
      else uses.set(name, { task, start, end, refs: [task.ref] });
    }
  }
  return [...uses].map(([name, { task, start, end, refs }]) => {
    const shown = refs.length > 8 ? `${itemsWords(refs.slice(0, 8))}等${refs.length}项` : itemsWords(refs);
    const message = `“${name}”（${shown}）是集合名称，没有指明具体单位；请在下发前选定它包括的单位`;
    return makeFinding('undefined_collective', message, { start, end }, task.ref);
  });
};
