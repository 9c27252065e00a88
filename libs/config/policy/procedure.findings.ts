import type { TimeLimit } from '../../domain/calendar/time-limit.ts';
import { RUNG_VERBS } from '../../domain/ladder/policy.ts';
import { CADENCE_DAYS } from '../../domain/policy/cadence.ts';
import { EXECUTED_KINDS } from '../../domain/policy/procedure.ts';
import { amendmentFindings, extensionFindings } from './extension.findings.ts';
import { directed, inDays, readLimit, readTerm, roughMinutes, type PolicyFinding } from './finding.ts';
import { afterEnd, papersBeforeEnd, papersOutOfOrder } from './ladder-end.findings.ts';
import { overrunFindings, rungFindings, stopsEarly } from './ladder.findings.ts';
import type { ProcedureFile } from './procedure.schema.ts';

type Clock = ProcedureFile['clocks'][string];

/** What a well-formed procedure still does wrong: limits, ladders without an end, verbs nobody executes. */
export function procedureFindings(policy: ProcedureFile): PolicyFinding[] {
  const clocks = Object.entries(policy.clocks);
  return [
    ...clocks.flatMap(([name, clock]) => [
      ...limitFindings(name, clock, policy.dayEndsAt),
      ...repeatFindings(name, clock),
      ...orderFindings(name, clock, policy),
    ]),
    ...executorFindings(policy),
    ...extensionFindings(policy, null),
    ...amendmentFindings(policy),
  ];
}

function limitFindings(name: string, clock: Clock, dayEndsAt: string): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const path = ['clocks', name];
  const given = [clock.term, clock.cadence, clock.window].filter((limit) => limit !== undefined);
  if (given.length !== 1) {
    const message = `“${clock.title}”的期限须写 term（时长）、cadence（每季度等）、window（时段）中的一个，且只写一个`;
    findings.push({ code: 'term_missing', path, message });
  }
  const { term: text, cadence, window } = clock;
  const limit = text === undefined || text === 'stated' ? null : readLimit(text, [...path, 'term'], findings);
  const term = limit?.form === 'counted' ? limit.term : null;
  if (cadence?.dueAfter !== undefined) {
    const place = [...path, 'cadence', 'dueAfter'];
    const later = readTerm(cadence.dueAfter, place, findings);
    findings.push(...directed(later, 'after', cadence.dueAfter, place), ...inDays(later, cadence.dueAfter, place));
  }
  const isForward = term !== null && term.direction === 'after';
  return [
    ...findings,
    ...(window === undefined ? [] : windowFindings([...path, 'window'], window)),
    ...rungFindings(path, clock.rungs, isForward ? term : null, text ?? ''),
    ...stopsEarly(path, clock.rungs),
    ...afterEnd(path, clock.rungs, clock.endsAt ?? dayEndsAt),
    ...asWarnings(papersBeforeEnd(path, clock.rungs, clock.endsAt ?? dayEndsAt)),
    ...papersOutOfOrder(path, clock.rungs, clock.endsAt ?? dayEndsAt),
  ];
}

/** A procedure that opens no case yet may not keep the others from starting. */
const asWarnings = (findings: readonly PolicyFinding[]): PolicyFinding[] =>
  findings.map((finding) => ({ ...finding, severity: 'warning' as const }));

function windowFindings(path: string[], window: { from: string; until: string }): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const from = readLimit(window.from, [...path, 'from'], findings);
  const until = readLimit(window.until, [...path, 'until'], findings);
  if (from === null || until === null || from.form !== until.form || placeOf(until) > placeOf(from)) return findings;
  const message = `时段从“${window.from}”到“${window.until}”，结束早于开始；请对调或改正`;
  return [...findings, { code: 'window_backwards', path, message }];
}

/** Where a limit lies, comparable with another of its form. */
function placeOf(limit: TimeLimit): number | string {
  if (limit.form === 'date' || limit.form === 'yearly_date') return limit.on;
  if (limit.form !== 'counted' && limit.form !== 'holiday') return 0;
  return (limit.term.direction === 'before' ? -1 : 1) * roughMinutes(limit.term);
}

function repeatFindings(name: string, clock: Clock): PolicyFinding[] {
  return clock.rungs.flatMap((rung, index): PolicyFinding[] => {
    if (rung.repeat === undefined) return [];
    const path = ['clocks', name, 'rungs', index, 'repeat'];
    const findings: PolicyFinding[] = [];
    const every = readTerm(rung.repeat.every, [...path, 'every'], findings);
    findings.push(...directed(every, 'after', rung.repeat.every, [...path, 'every']));
    if (rung.repeat.times !== undefined) return findings;
    const message = `梯级“${rung.id}”不断重复而没有尽头，请在 repeat 里写明 times（最多重复几次）`;
    return [...findings, { code: 'ladder_endless', path, message }];
  });
}

/** What follows what: known clocks, no circle, no rung beyond the next limit. */
function orderFindings(name: string, clock: Clock, { clocks }: ProcedureFile): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const path = ['clocks', name];
  if (clock.after !== undefined && !Object.hasOwn(clocks, clock.after)) {
    const message = `“${clock.title}”接在“${clock.after}”之后，但没有这个期限，可用：${Object.keys(clocks).join('、')}`;
    findings.push({ code: 'clock_unknown', path: [...path, 'after'], message });
  }
  const trail = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !trail.has(at); at = clocks[at]?.after) {
    trail.add(at);
    if (clocks[at]?.after !== name) continue;
    const message = `“${clock.title}”经“${at}”又接回自己，永远不会开始；请删去一处 after`;
    findings.push({ code: 'clock_circle', path: [...path, 'after'], message });
  }
  if (clock.cadence !== undefined) {
    const length = CADENCE_DAYS[clock.cadence.every] * 1440;
    findings.push(...overrunFindings(path, clock.rungs, length, '下一个周期的期限'));
  }
  for (const next of Object.values(clocks)) {
    if (next.after !== name || next.term === undefined) continue;
    const term = readTerm(next.term, [], []);
    if (term !== null)
      findings.push(...overrunFindings(path, clock.rungs, roughMinutes(term), `“${next.title}”${next.term}`));
  }
  return findings;
}

function executorFindings(policy: ProcedureFile): PolicyFinding[] {
  if (policy.offered !== true) return [];
  const executed = new Set<string>(RUNG_VERBS);
  const verbs = Object.entries(policy.clocks).flatMap(([name, clock]) =>
    clock.rungs.flatMap(({ id, verb }, index): PolicyFinding[] => {
      if (executed.has(verb)) return [];
      const message = `梯级“${id}”的动作“${verb}”没有执行程序，不能用于办理；可用：${RUNG_VERBS.join('、')}，或删去 offered`;
      return [{ code: 'verb_without_executor', path: ['clocks', name, 'rungs', index, 'verb'], message }];
    }),
  );
  if (EXECUTED_KINDS.includes(policy.kind)) return verbs;
  const message = `“${policy.kind}”类事项还没有办理程序，不能写 offered: true；请删去，规则仍可查看和试算`;
  return [...verbs, { code: 'kind_without_executor', path: ['offered'], message }];
}
