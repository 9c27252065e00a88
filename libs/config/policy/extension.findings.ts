import type { Term } from '../../domain/calendar/term.ts';
import type { Amendment, ExtensionRule } from '../../domain/ladder/policy.ts';
import { isTimed, readTerm, roughMinutes, type PolicyFinding } from './finding.ts';

interface Extended {
  version: number;
  extension?: ExtensionRule | undefined;
  amends?: Amendment | undefined;
}

/** `term` is how long the clock runs that is extended; null when a date of the paper decides. */
export function extensionFindings({ extension }: Extended, term: string | null): PolicyFinding[] {
  if (extension === undefined) return [];
  const findings: PolicyFinding[] = [];
  const { askBefore, askWithin, decisionTerm, longest } = extension;
  if (askBefore !== undefined && askWithin !== undefined) {
    findings.push({
      code: 'extension_ask_twice',
      path: ['extension', 'askWithin'],
      message: '“askBefore”（届满前至少提前多久）与“askWithin”（只在届满前多久之内）只能写一个，请删去其中之一',
    });
  }
  for (const [name, text] of Object.entries({ askBefore, askWithin })) {
    if (text === undefined) continue;
    const path = ['extension', name];
    const asked = readTerm(text, path, findings);
    if (asked === null) continue;
    if (asked.direction !== 'before') {
      findings.push({ code: 'term_direction', path, message: `“${text}”应从届满日倒推，请在末尾写“before”` });
    }
    findings.push(...inDays(text, asked, path));
    const whole = term === null ? null : readTerm(term, path, []);
    if (name === 'askBefore' && whole !== null && roughMinutes(asked) >= roughMinutes(whole)) {
      findings.push({
        code: 'extension_unreachable',
        path,
        message: `须在届满前“${text}”申请延期，而期限只有“${term}”，永远来不及；请缩短提前量`,
      });
    }
  }
  for (const [name, text] of Object.entries({ decisionTerm, longest })) {
    if (text === undefined) continue;
    const path = ['extension', name];
    const granted = readTerm(text, path, findings);
    if (granted?.direction === 'before') {
      findings.push({ code: 'term_direction', path, message: `“${text}”应向后计算，请删去“before”` });
    }
    if (name === 'longest' && granted !== null) findings.push(...inDays(text, granted, path));
  }
  return findings;
}

/** Asking and granting go by office days. */
function inDays(text: string, term: Term, path: string[]): PolicyFinding[] {
  if (!isTimed(term)) return [];
  return [{ code: 'term_unit', path, message: `“${text}”不能以小时或分钟计，请写成自然日或工作日` }];
}

/** An amendment names an older version than its own file. */
export function amendmentFindings({ version, amends }: Extended): PolicyFinding[] {
  if (amends === undefined || amends.version < version) return [];
  return [
    {
      code: 'amendment_version',
      path: ['amends', 'version'],
      message: `修订的是第${amends.version}版，本文件却是第${version}版；请把 version 写得比被修订的版本大`,
    },
  ];
}
