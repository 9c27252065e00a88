import type { IsoDate } from '../../../../libs/domain/calendar/office-day.ts';
import { BEHAVIOUR_NAMES, type Assumption } from '../../../../libs/domain/rehearsal/assumption.ts';
import { monthsOf } from '../../../../libs/domain/rehearsal/load.ts';
import type { RehearsalRange } from '../../../../libs/domain/rehearsal/rehearsal-range.ts';
import type { Rehearsal } from '../../../../libs/domain/rehearsal/rehearse.ts';
import { EVENT_VERBS } from '../../../../libs/domain/rehearsal/rehearsed.ts';
import { EVENT_VERB_NAMES } from '../../../../libs/domain/rehearsal/words.ts';
import { tableOf } from '../terminal/table.ts';

interface Asked {
  title: string;
  issuedOn: IsoDate;
  range: RehearsalRange;
  assumption: Assumption;
}

const COLLISIONS_SHOWN = 30;
const MARKS = { error: '✗', warning: '！', info: '·' } as const;

/** The rehearsal for a person: what it would cost, what collides, which unit has how much in which month. */
export function summaryOf(rehearsal: Rehearsal, { title, issuedOn, range, assumption }: Asked): string {
  const { events, notifications, cases, acknowledgements } = rehearsal;
  const letters = assumption.authorised.length > 0 ? '函件到时即发' : '函件等待签发';
  const counts = EVENT_VERBS.flatMap((verb) => {
    const count = events.filter((event) => event.verb === verb).length;
    return count === 0 ? [] : [`${EVENT_VERB_NAMES[verb]} ${count}`];
  });
  return [
    `推演《${title}》：${issuedOn} 下发，看 ${range.from} 至 ${range.to}；假定${BEHAVIOUR_NAMES[assumption.behaviour]}，${letters}。`,
    `共 ${cases} 件${acknowledgements === 0 ? '' : `，另有阅知 ${acknowledgements} 件`}，${events.length} 次动作${counts.length === 0 ? '' : `（${counts.join('，')}）`}。`,
    `消息 ${notifications.total} 条：短信 ${notifications.byChannel.sms} 条，邮件 ${notifications.byChannel.email} 条（每个岗位按一人计）。`,
    ...calendarLines(rehearsal),
    loadTable(rehearsal),
    ...collisionLines(rehearsal),
    '什么也没有发送或保存。逐条清单请加 --list，供程序读取请加 --json。',
  ].join('\n');
}

function loadTable({ load }: Rehearsal): string {
  const months = monthsOf(load);
  const units = [...new Set(load.map(({ unitId }) => unitId))];
  const count = new Map(load.map((one) => [`${one.unitId}/${one.month}`, one.count]));
  const rows = units.map((unitId) => {
    const cells = months.map((month) => count.get(`${unitId}/${month}`) ?? 0);
    return [unitId, ...cells.map((cell) => (cell === 0 ? '' : String(cell))), String(cells.reduce((a, b) => a + b, 0))];
  });
  return tableOf(['单位', ...months, '合计'], rows, '没有可以推演的任务。');
}

function collisionLines({ collisions }: Rehearsal): string[] {
  if (collisions.length === 0) return ['没有发现冲突。'];
  const shown = rarestFirst(collisions)
    .slice(0, COLLISIONS_SHOWN)
    .map(({ severity, message }) => `  ${MARKS[severity]} ${message}`);
  const more = collisions.length > shown.length ? [`  … 另有 ${collisions.length - shown.length} 处，见 --json。`] : [];
  return [`${collisions.length} 处需要留意：`, ...shown, ...more];
}

/** Years whose rest days are a guess stand before the figures that rest on them. */
const calendarLines = ({ collisions }: Rehearsal): string[] =>
  collisions.flatMap(({ code, message }) => (code === 'provisional_year' ? [`！ ${message}`] : []));

/** What is said once is not lost behind what is said of every second date; errors come before all. */
function rarestFirst(collisions: Rehearsal['collisions']): Rehearsal['collisions'] {
  const count = new Map<string, number>();
  for (const { code } of collisions) count.set(code, (count.get(code) ?? 0) + 1);
  const rank = ({ severity, code }: Rehearsal['collisions'][number]): number =>
    severity === 'error' ? 0 : (count.get(code) ?? 0);
  return collisions.toSorted((a, b) => rank(a) - rank(b));
}
