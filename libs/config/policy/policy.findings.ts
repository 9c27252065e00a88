import { parseTerm, type Term } from '../../domain/calendar/term.ts';
import {
  CLOCK_NAMES,
  type AudienceRole,
  type ClockName,
  type ClockSpec,
  type Policy,
} from '../../domain/ladder/policy.ts';
import { Refusal } from '../../domain/refusal/refusal.ts';
import { PLACEHOLDERS, placeholdersOf } from '../../domain/wording/placeholders.ts';
import { requiredTemplates } from '../../domain/wording/required-templates.ts';

export interface PolicyFinding {
  code:
    | 'term_unreadable'
    | 'rung_twice'
    | 'rung_unreachable'
    | 'template_missing'
    | 'placeholder_unknown'
    | 'rung_time_missing'
    | 'spread_unit'
    | 'link_for_outsider';
  /** Path inside the file, for example `clocks.due.rungs.2`. */
  path: (string | number)[];
  message: string;
}

/** What a well-formed policy still does wrong: terms, unreachable rungs, words that are missing or name nothing known. */
export function policyFindings(policy: Policy): PolicyFinding[] {
  return [
    ...spreadFindings(policy),
    ...CLOCK_NAMES.flatMap((name) => clockFindings(name, policy.clocks[name])),
    ...wordingFindings(policy),
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
  const seen = new Set<string>();
  clock.rungs.forEach((rung, index) => {
    const place = [...path, 'rungs', index];
    if (seen.has(rung.id))
      findings.push({ code: 'rung_twice', path: place, message: `梯级编号“${rung.id}”重复，请改成不同的编号` });
    seen.add(rung.id);
    if (rung.at === 'on') return;
    const at = readTerm(rung.at, [...place, 'at'], findings);
    if (at === null) return;
    if (rung.time === 'due' && !isTimed(at)) {
      findings.push({
        code: 'rung_time_missing',
        path: place,
        message: `梯级“${rung.id}”按日计，须写明时刻（如 09:00）`,
      });
    }
    if (term !== null && term !== undefined && isBeforeStart(at, term)) {
      findings.push({
        code: 'rung_unreachable',
        path: place,
        message: `梯级“${rung.id}”定在届满前“${rung.at}”，而期限只有“${clock.term}”，永远不会触发；请缩短提前量或删去`,
      });
    }
  });
  return findings;
}

function readTerm(text: string, path: (string | number)[], findings: PolicyFinding[]): Term | null {
  try {
    return parseTerm(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    findings.push({ code: 'term_unreadable', path, message: error.detail });
    return null;
  }
}

const isTimed = (term: Term): boolean => term.dayKind === 'minute' || term.dayKind === 'hour';

const MINUTES: Record<Term['dayKind'], number> = {
  minute: 1,
  hour: 60,
  natural: 1440,
  working: 1440,
  month: 43_200,
  year: 525_600,
};

function isBeforeStart(at: Term, term: Term): boolean {
  return at.direction === 'before' && at.count * MINUTES[at.dayKind] >= term.count * MINUTES[term.dayKind];
}

function wordingFindings(policy: Policy): PolicyFinding[] {
  const missing = requiredTemplates(policy)
    .filter((template) => policy.wording[template] === undefined)
    .map((template): PolicyFinding => ({
      code: 'template_missing',
      path: ['wording'],
      message: `缺少消息文字“${template}”，请在文字文件的 messages 下补写`,
    }));
  const texts = [
    ...Object.entries(policy.wording).flatMap(([name, words]) =>
      Object.values(words).map((text: string) => [name, text] as const),
    ),
    ...Object.entries(policy.letters).flatMap(([name, words]) =>
      [words.title, ...words.paragraphs].map((text) => [name, text] as const),
    ),
  ];
  const unknown = texts.flatMap(([name, text]) =>
    placeholdersOf(text)
      .filter((place) => !(PLACEHOLDERS as readonly string[]).includes(place))
      .map((place): PolicyFinding => ({
        code: 'placeholder_unknown',
        path: ['wording'],
        message: `“${name}”里的占位符 {${place}} 不认识，可用：${PLACEHOLDERS.map((known) => `{${known}}`).join(' ')}`,
      })),
  );
  return [...missing, ...unknown];
}

const UNIT_ROLES: readonly AudienceRole[] = ['contact', 'head', 'duty_desk'];

/** A link lets its holder act for the unit, so that words with a link go to the unit's own people only. */
function linkFindings(policy: Policy): PolicyFinding[] {
  return CLOCK_NAMES.flatMap((name) =>
    policy.clocks[name].rungs.flatMap((rung, index): PolicyFinding[] => {
      const isPaper = rung.verb === 'urge' || rung.verb === 'supervise';
      const template = isPaper ? 'letter_issued' : `${name}_${rung.verb}`;
      const hasLink = Object.values(policy.wording[template] ?? {}).some((text: string) => text.includes('{link}'));
      const outsider = rung.audience.find((role) => !UNIT_ROLES.includes(role));
      if (!hasLink || outsider === undefined) return [];
      const message = `梯级“${rung.id}”的文字“${template}”带办理链接，不能发给 ${outsider}；请删去该角色或另写文字`;
      return [{ code: 'link_for_outsider', path: ['clocks', name, 'rungs', index], message }];
    }),
  );
}
