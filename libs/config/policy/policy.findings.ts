import type { CaseKind } from '../../domain/case/case-kind.ts';
import {
  CLOCKS_OF,
  clockSpec,
  type AudienceRole,
  type ClockName,
  type ClockSpec,
  type Policy,
} from '../../domain/ladder/policy.ts';
import { amendmentFindings, extensionFindings } from './extension.findings.ts';
import { directed, readTerm, roughMinutes, type PolicyFinding } from './finding.ts';
import { neverChases, overrunFindings, rungFindings, stopsEarly } from './ladder.findings.ts';
import { afterEnd, papersBeforeEnd, papersOutOfOrder } from './ladder-end.findings.ts';
import { spreadFindings } from './spread.findings.ts';
import { turningFindings } from './turning.findings.ts';
import { textsOf } from './wording.findings.ts';

/** What a well-formed policy still does wrong: terms, unreachable rungs, links in the wrong hands. */
export function policyFindings(policy: Policy): PolicyFinding[] {
  return [
    ...spreadFindings(policy),
    ...CLOCKS_OF[policy.kind].flatMap((name) => clockFindings(policy, name)),
    ...turningFindings(policy),
    ...receiptFindings(policy),
    ...extensionFindings(policy, ownTerm(policy)),
    ...decisionFindings(policy),
    ...amendmentFindings(policy),
    ...linkFindings(policy),
  ];
}

/** How long the due clock runs; null where a date of the paper decides, or where there is none. */
function ownTerm({ clocks: { due } }: Policy): string | null {
  return due === undefined || due.term === 'stated' ? null : due.term;
}

/** The clock whose end judges the unit, so that its ladder chases; an acknowledgement is not chased. */
const CHASING: Readonly<Record<CaseKind, ClockName | null>> = { task: 'due', duty: 'arrears', acknowledgement: null };

/** Clocks that run to the date of the document, or to the end of a window. */
const STATED: Readonly<Record<CaseKind, readonly ClockName[]>> = {
  task: ['due'],
  duty: ['due', 'pace'],
  acknowledgement: [],
};

const STATED_WORDS: Readonly<Record<CaseKind, string>> = {
  task: '办理期限（clocks.due）能写 stated（以文件写明的日期为准）',
  duty: '本期和进度（clocks.due、clocks.pace）能写 stated（以本期最后一日为准）',
  acknowledgement: '有日期的规则能写 stated',
};

function clockFindings(policy: Policy, name: ClockName): PolicyFinding[] {
  const { kind, dayEndsAt } = policy;
  const clock = clockSpec(policy, name);
  const path = ['clocks', name];
  const { findings, term } = termOf(kind, name, clock, [...path, 'term']);
  const isChasing = CHASING[kind] === name;
  // What comes after the end of a window is its arrears' affair.
  const early = STATED[kind].includes(name) ? [] : stopsEarly(path, clock.rungs);
  return [
    ...findings,
    ...rungFindings(path, clock.rungs, term, clock.term),
    ...(isChasing ? dueFindings(path, clock.rungs, dayEndsAt) : early),
    ...afterEnd(path, clock.rungs, dayEndsAt),
  ];
}

const dueFindings = (path: string[], rungs: ClockSpec['rungs'], dayEndsAt: string): PolicyFinding[] => [
  ...neverChases(path, rungs, dayEndsAt),
  ...papersBeforeEnd(path, rungs, dayEndsAt),
  ...papersOutOfOrder(path, rungs, dayEndsAt),
];

function termOf(kind: CaseKind, name: ClockName, { term: text }: ClockSpec, path: string[]) {
  const findings: PolicyFinding[] = [];
  if (text !== 'stated') {
    const term = readTerm(text, path, findings);
    return { term, findings: [...findings, ...directed(term, 'after', text, path)] };
  }
  if (!STATED[kind].includes(name)) {
    const message = `只有${STATED_WORDS[kind]}，这里请写时长，如“2 working days”`;
    findings.push({ code: 'term_unreadable', path, message });
  }
  return { term: null, findings };
}

/** Chasing a receipt after the task itself has run out; only where both limits count from issuing. */
function receiptFindings({ clocks: { receipt, due } }: Policy): PolicyFinding[] {
  if (receipt === undefined || due === undefined) return [];
  const [whole, before] = [readTerm(due.term, [], []), readTerm(receipt.term, [], [])];
  if (due.term === 'stated' || whole === null || before === null) return [];
  const left = Math.max(1, roughMinutes(whole) - roughMinutes(before));
  return overrunFindings(['clocks', 'receipt'], receipt.rungs, left, `办理期限${due.term}`);
}

/** The answer to an extension has one limit: the clock that is run. */
function decisionFindings({ extension, clocks }: Policy): PolicyFinding[] {
  const { decisionTerm } = extension;
  const run = clocks.extension?.term;
  if (decisionTerm === undefined || run === undefined || decisionTerm === run) return [];
  const message = `延期答复期限写了两个：extension.decisionTerm 是“${decisionTerm}”，clocks.extension.term 是“${run}”；请写成一样`;
  return [{ code: 'extension_decision_twice', path: ['extension', 'decisionTerm'], message }];
}

const UNIT_ROLES: readonly AudienceRole[] = ['contact', 'head', 'duty_desk'];

/** A link lets its holder act for the unit, so that words with a link go to the unit's own people only. */
function linkFindings(policy: Policy): PolicyFinding[] {
  return CLOCKS_OF[policy.kind].flatMap((name) =>
    clockSpec(policy, name).rungs.flatMap((rung, index): PolicyFinding[] => {
      const isPaper = rung.verb === 'urge' || rung.verb === 'supervise';
      const template = isPaper ? 'letter_issued' : `${name}_${rung.verb}`;
      const hasLink = textsOf(policy.wording[template]).some((text) => text.includes('{link}'));
      const outsider = rung.audience.find((role) => !UNIT_ROLES.includes(role));
      if (!hasLink || outsider === undefined) return [];
      const message = `梯级“${rung.id}”的文字“${template}”带办理链接，不能发给 ${outsider}；请删去该角色或另写文字`;
      return [{ code: 'link_for_outsider', path: ['clocks', name, 'rungs', index], message }];
    }),
  );
}
