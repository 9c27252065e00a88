import { parseTerm } from '../../domain/calendar/term.ts';
import { parsePace } from '../../domain/ladder/pace.ts';
import {
  CLOCKS_OF,
  clockSpec,
  TURNING_VERBS,
  type ClockName,
  type Policy,
  type RungVerb,
} from '../../domain/ladder/policy.ts';
import { isTimed, type PolicyFinding } from './finding.ts';

/** What turns a duty's windows: exactly one such rung on each of these clocks, at its very end. */
const TURNS: Readonly<Partial<Record<ClockName, RungVerb>>> = { due: 'open_period', closing: 'lock_period' };

/** Windows that would never turn or be locked, turns where nothing turns, warnings of pace where nothing is owed. */
export function turningFindings(policy: Policy): PolicyFinding[] {
  const names = CLOCKS_OF[policy.kind];
  const turns = policy.kind === 'duty' ? TURNS : {};
  return [
    ...names.flatMap((name) => misplaced(policy, name, turns[name] ?? null)),
    ...Object.entries(turns).flatMap(([name, verb]) => missing(policy, name as ClockName, verb)),
    ...(policy.kind === 'duty' ? ['closing', 'arrears'].flatMap((name) => timed(policy, name as ClockName)) : []),
  ];
}

function misplaced(policy: Policy, name: ClockName, turn: RungVerb | null): PolicyFinding[] {
  return clockSpec(policy, name).rungs.flatMap((rung, index): PolicyFinding[] => {
    const path = ['clocks', name, 'rungs', index];
    if (TURNING_VERBS.includes(rung.verb) && rung.verb !== turn) {
      const message = `梯级“${rung.id}”的动作“${rung.verb}”不能写在这里：open_period 只写在周期职责的 clocks.due，lock_period 只写在 clocks.closing`;
      return [{ code: 'turn_misplaced', path: [...path, 'verb'], message }];
    }
    if (parsePace(rung.at) !== null && name !== 'pace') {
      const message = `梯级“${rung.id}”的“${rung.at}”按尚缺的次数倒推，只能写在周期职责的 clocks.pace；这里请写“on”或时长`;
      return [{ code: 'pace_misplaced', path: [...path, 'at'], message }];
    }
    return [];
  });
}

function missing(policy: Policy, name: ClockName, verb: RungVerb): PolicyFinding[] {
  const turns = clockSpec(policy, name).rungs.filter((rung) => rung.verb === verb);
  const [turn] = turns;
  if (turns.length === 1 && turn?.at === 'on' && turn.time === 'due') return [];
  const message = `clocks.${name} 须有且只有一个动作为 ${verb} 的梯级，写 at: "on"、time: due，否则各期不会换期或结账`;
  return [{ code: 'turn_missing', path: ['clocks', name, 'rungs'], message }];
}

/** Closing and arrears count from a window's last day. */
function timed(policy: Policy, name: ClockName): PolicyFinding[] {
  const { term } = clockSpec(policy, name);
  try {
    if (!isTimed(parseTerm(term))) return [];
  } catch {
    // What cannot be read is told where terms are read.
    return [];
  }
  const message = `“${term}”从本期最后一日起算，不能以小时或分钟计，请写成自然日或工作日`;
  return [{ code: 'term_unit', path: ['clocks', name, 'term'], message }];
}
