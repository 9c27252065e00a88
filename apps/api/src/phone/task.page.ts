import type { CaseLamp } from '../../../../libs/contracts/http/case.ts';
import { paperDate, weekdayName } from '../../../../libs/domain/calendar/office-day.ts';
import { extensionDecider } from '../../../../libs/domain/task/task-conditions.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import type { TaskVerb } from '../../../../libs/domain/task/task-verbs.ts';
import { changeSentences } from '../case/due-changes.ts';
import { markup, type Markup } from '../page/markup.ts';
import { actsSection, linkButton, signButton } from './acts.section.ts';
import type { TaskPageData } from './case-page.data.ts';
import { whyDetails, type OwnSections } from './case-page.sections.ts';

const LAMP_MARKS: Record<CaseLamp, string> = {
  late: '●',
  soon: '▲ 临期 ·',
  normal: '',
  paused: '◆ 暂停 ·',
  closed: '',
};

/** What a task adds to the page of a case: by when, what stands between the unit and the office, and its buttons. */
export const taskSections = (data: TaskPageData): OwnSections => ({
  standing: dueBlock(data),
  situation: data.link.capacity === 'unit' ? situation(data.facts) : null,
  acts: taskActs(data),
  register: null,
});

function dueBlock({ due, dueExplanation, lamp, facts }: TaskPageData): Markup {
  const changes = changeSentences(facts);
  const counted = dueExplanation.filter((sentence) => !changes.includes(sentence));
  return markup`<p class="quiet">办结期限</p>
<p class="due ${lamp}">${due.text}</p>
<p class="${lamp}">${LAMP_MARKS[lamp]} ${due.distance ?? ''}${due.provisional ? '（放假安排未公布，为暂定日期）' : ''}</p>
${changes.map((sentence) => markup`<p class="quiet">${sentence}</p>`)}
${whyDetails('这个期限是怎么算的', counted)}`;
}

/** What stands between the unit and the office at this moment. */
function situation(facts: TaskFacts): Markup | null {
  if (facts.extension !== null) {
    const { requestedDueOn } = facts.extension;
    const asked = `${paperDate(requestedDueOn)} ${weekdayName(requestedDueOn)}`;
    return markup`<section class="note"><p>已申请延期至${asked}，等待${extensionDecider(facts)}答复。答复之前仍按原期限办理。</p></section>`;
  }
  if (facts.state === 'reported') return markup`<section class="good"><p>已反馈，等待安办复核。</p></section>`;
  if (facts.state === 'disowned') {
    return markup`<section class="note"><p>已提出“不属于我单位”，等待安办决定。</p></section>`;
  }
  if (facts.returns > 0) {
    return markup`<section class="note"><p>上次反馈被退回，请按下面的退回理由补充后重新反馈。</p></section>`;
  }
  return null;
}

/** 签收, 反馈, 申请延期, then 不属于我单位; cooperating units report their part only. */
function taskActs({ link, verbs, commandId, lamp, extensionHint }: TaskPageData): Markup | null {
  const may = (verb: TaskVerb): boolean => verbs.includes(verb);
  const base = `/t/${link.code}`;
  const isLate = lamp === 'late';
  return actsSection(
    [
      may('sign') && signButton(base, commandId),
      may('contribute') && linkButton(`${base}/contribute`, '反馈配合情况', 'first'),
      may('report') && linkButton(`${base}/report`, '反馈', may('sign') ? '' : 'first'),
      may('request_extension') && linkButton(`${base}/extension`, '申请延期', ''),
      may('disown') && linkButton(`${base}/disown`, '不属于我单位', 'small'),
    ],
    {
      before: isLate && may('report') && LATE,
      after: !isLate && extensionHint !== null && markup`<p class="quiet under">${extensionHint}</p>`,
    },
  );
}

const LATE = markup`<p class="late">期限已过，不能再申请延期。请尽快办理并反馈，逾期的反馈照样接收，记为逾期。</p>`;
