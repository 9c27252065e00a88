import type { CaseDuty, CaseDutyPeriod } from '../../../../libs/contracts/http/case-duty.ts';
import { fullDate, type IsoDate } from '../../../../libs/domain/calendar/office-day.ts';
import type { RunningClock } from '../../../../libs/domain/case/case-facts.ts';
import type { DutyVerb } from '../../../../libs/domain/duty/duty-verbs.ts';
import { PACE_LEVEL_NAMES, type Pace, type PaceLevel } from '../../../../libs/domain/duty/pace.ts';
import { markup, type Markup } from '../page/markup.ts';
import { actsSection, linkButton, signButton } from './acts.section.ts';
import type { DutyPageData } from './case-page.data.ts';
import { whyDetails, type OwnSections } from './case-page.sections.ts';

/** A level is a word and a shape, never a colour alone. */
const MARKS: Record<PaceLevel, string> = { met: '✓', on_course: '■', hard: '▲', impossible: '●' };

const MOST_NAMED = 3;
const MOST_WINDOWS = 6;

/** What a duty adds to the page of a case: the window that runs, what is missing, its buttons, and the windows before. */
export const dutySections = (data: DutyPageData): OwnSections => ({
  standing: standing(data),
  situation: situation(data),
  acts: dutyActs(data),
  register: earlierWindows(data.duty.periods),
});

function standing(data: DutyPageData): Markup {
  const { duty, dueExplanation } = data;
  return markup`<p><strong>${duty.rule}</strong></p>
${whoActs(data)}
${duty.pace === null ? markup`<p class="due">各期都已结束</p>` : windowBlock(duty.pace)}
${whyDetails('期限和次数是怎么定的', dueExplanation)}`;
}

/** Who has to act, where it is not simply the unit that reads. */
function whoActs({ duty, link }: DutyPageData): Markup | null {
  const { actor } = duty;
  if (link.capacity === 'cooperating') {
    const doer = actor === null ? '贵单位参与完成' : `应由${actor}完成`;
    return markup`<p>${doer}，由责任单位负责答复。贵单位办的每一次，也请记录。</p>`;
  }
  return actor === null ? null : markup`<p>应由${actor}完成，由贵单位负责答复。</p>`;
}

const windowBlock = (pace: Pace): Markup => markup`<p class="quiet">${pace.period}</p>
<p class="due ${pace.level}">已完成 ${pace.done}/${pace.target} 次</p>
<p class="${pace.level}">${MARKS[pace.level]} ${PACE_LEVEL_NAMES[pace.level]}${owedText(pace)}</p>
<p>本期最后一日：${fullDate(pace.last)}</p>`;

function owedText({ level, owed, workingDaysLeft, daysMayChange }: Pace): string {
  if (level === 'met') return '';
  const left = `剩余${daysMayChange ? '约' : ''}${workingDaysLeft}个工作日`;
  return ` · 还差${owed}次，${left}${level === 'impossible' ? '，每个工作日办1次也办不完' : ''}`;
}

function situation({ facts, duty, link, today }: DutyPageData): Markup | null {
  const parts = [
    facts.state === 'disowned' &&
      link.capacity === 'unit' &&
      markup`<section class="note"><p>已提出“不属于我单位”，等待安办决定。</p></section>`,
    duty.arrears !== '' && missingSection(missingText(duty), facts.clocks.arrears, today),
    duty.pace === null &&
      duty.arrears === '' &&
      markup`<section class="good"><p>各期次数都已完成，待最后一期结账后自动结束。</p></section>`,
  ];
  return markup`${parts}`;
}

/** Each window by name; many of them together, because they are listed below. */
function missingText({ periods, arrears }: CaseDuty): string {
  const short = periods.filter((period) => period.status !== 'running' && period.short > 0);
  if (short.length <= MOST_NAMED) return arrears;
  const missing = short.reduce((sum, period) => sum + period.short, 0);
  return `${short.length}期共缺${missing}次，最早的是${short[0]?.name}`;
}

function missingSection(missing: string, until: RunningClock | undefined, today: IsoDate): Markup {
  const day = until?.dueOn ?? null;
  const by = day === null ? '' : `，补足期限${fullDate(day)}${day < today ? '已过' : ''}`;
  return markup`<section class="alert">
<h2>缺次待补</h2>
<p>${missing}${by}。</p>
<p class="quiet">期内办过而没有记录的，请补记；没有办的，请补办后记录，并在“计入”中选择要补的那一期。</p>
</section>`;
}

/** 签收, 记录一次, then 核减 and 不属于我单位; cooperating units record only. */
function dutyActs({ link, verbs, commandId }: DutyPageData): Markup | null {
  const may = (verb: DutyVerb): boolean => verbs.includes(verb);
  const base = `/t/${link.code}`;
  return actsSection([
    may('sign') && signButton(base, commandId),
    may('record_act') && linkButton(`${base}/act`, '记录一次', may('sign') ? '' : 'first'),
    may('strike_act') && linkButton(`${base}/strike`, '核减一次', 'small'),
    may('disown') && linkButton(`${base}/disown`, '不属于我单位', 'small'),
  ]);
}

/** Windows that are over, the newest first. */
function earlierWindows(periods: readonly CaseDutyPeriod[]): Markup | null {
  const over = periods.filter(({ status }) => status !== 'running').toReversed();
  if (over.length === 0) return null;
  const older = over.slice(MOST_WINDOWS);
  return markup`<section>
<h2>以前各期</h2>
<ol>${over.slice(0, MOST_WINDOWS).map(windowItem)}</ol>
${older.length > 0 && markup`<details class="why"><summary>更早的${older.length}期</summary><ol>${older.map(windowItem)}</ol></details>`}
</section>`;
}

const windowItem = (period: CaseDutyPeriod): Markup => markup`<li>${period.name}<br>${figureOf(period)}</li>`;

function figureOf(period: CaseDutyPeriod): Markup {
  const { target, done, madeUp, short, status } = period;
  const figure = [`应${target}次`, `完成${done}次`, ...(madeUp > 0 ? [`补足${madeUp}次`] : [])];
  const closed = status === 'locked' ? ['已结账'] : ['待结账'];
  const missing = short > 0 && markup` <strong class="late whole">● 缺${short}次待补</strong>`;
  return markup`<span class="quiet">${[...figure, ...closed].join(' · ')}${excusedText(period)}</span>${missing}`;
}

const excusedText = ({ excused, target, done, madeUp }: CaseDutyPeriod): string =>
  excused !== null && target > done + madeUp ? ` · 缺${target - done - madeUp}次，免予补足` : '';
