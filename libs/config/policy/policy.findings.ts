import {
  CLOCK_NAMES,
  type AudienceRole,
  type ClockName,
  type ClockSpec,
  type Policy,
} from '../../domain/ladder/policy.ts';
import { placeholderFindings, textsOf } from './placeholder.findings.ts';
import { requiredTemplates } from '../../domain/wording/required-templates.ts';
import { amendmentFindings, extensionFindings } from './extension.findings.ts';
import { readTerm, roughMinutes, type PolicyFinding } from './finding.ts';
import { overrunFindings, rungFindings, stopsEarly } from './ladder.findings.ts';

/** What a well-formed policy still does wrong: terms, unreachable rungs, words that are missing or name nothing known. */
export function policyFindings(policy: Policy): PolicyFinding[] {
  return [
    ...spreadFindings(policy),
    ...CLOCK_NAMES.flatMap((name) => clockFindings(name, policy.clocks[name])),
    ...receiptFindings(policy),
    ...extensionFindings(policy, policy.clocks.due.term === 'stated' ? null : policy.clocks.due.term),
    ...decisionFindings(policy),
    ...amendmentFindings(policy),
    ...wordingFindings(policy),
    ...placeholderFindings(policy),
    ...linkFindings(policy),
  ];
}

function spreadFindings({ spread }: Policy): PolicyFinding[] {
  if (spread === 'none') return [];
  const findings: PolicyFinding[] = [];
  const term = readTerm(spread, ['spread'], findings);
  if (term !== null && term.dayKind !== 'minute') {
    findings.push({ code: 'spread_unit', path: ['spread'], message: `分散时段“${spread}”只能以分钟计，或写 none` });
  }
  return findings;
}

function clockFindings(name: ClockName, clock: ClockSpec): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const path = ['clocks', name];
  const term = clock.term === 'stated' && name === 'due' ? null : readTerm(clock.term, [...path, 'term'], findings);
  return [
    ...findings,
    ...rungFindings(path, clock.rungs, term, clock.term),
    ...stopsEarly(path, clock.rungs, name === 'due'),
  ];
}

/** Chasing a receipt after the task itself has run out; only where both limits count from issuing. */
function receiptFindings({ clocks: { receipt, due } }: Policy): PolicyFinding[] {
  const [whole, before] = [readTerm(due.term, [], []), readTerm(receipt.term, [], [])];
  if (due.term === 'stated' || whole === null || before === null) return [];
  const left = Math.max(1, roughMinutes(whole) - roughMinutes(before));
  return overrunFindings(['clocks', 'receipt'], receipt.rungs, left, `办理期限${due.term}`);
}

/** The answer to an extension has one limit: the clock that is run. */
function decisionFindings({ extension, clocks }: Policy): PolicyFinding[] {
  if (extension.decisionTerm === undefined || extension.decisionTerm === clocks.extension.term) return [];
  const message = `延期答复期限写了两个：extension.decisionTerm 是“${extension.decisionTerm}”，clocks.extension.term 是“${clocks.extension.term}”；请写成一样`;
  return [{ code: 'extension_decision_twice', path: ['extension', 'decisionTerm'], message }];
}

function wordingFindings(policy: Policy): PolicyFinding[] {
  return requiredTemplates(policy)
    .filter((template) => policy.wording[template] === undefined)
    .map((template) => ({
      code: 'template_missing',
      path: ['wording'],
      message: `缺少消息文字“${template}”，请在文字文件的 messages 下补写`,
    }));
}

const UNIT_ROLES: readonly AudienceRole[] = ['contact', 'head', 'duty_desk'];

/** A link lets its holder act for the unit, so that words with a link go to the unit's own people only. */
function linkFindings(policy: Policy): PolicyFinding[] {
  return CLOCK_NAMES.flatMap((name) =>
    policy.clocks[name].rungs.flatMap((rung, index): PolicyFinding[] => {
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
