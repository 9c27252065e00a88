import type { Amendment, ExtensionRule } from '../../domain/ladder/policy.ts';
import { directed, inDays, readTerm, roughMinutes, type PolicyFinding } from './finding.ts';

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
    findings.push(...directed(asked, 'before', text, path), ...inDays(asked, text, path));
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
    findings.push(...directed(granted, 'after', text, path));
    if (name === 'longest') findings.push(...inDays(granted, text, path));
  }
  return findings;
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
