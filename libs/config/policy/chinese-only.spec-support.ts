import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIENCE_ROLES, CONFIDENCES, EXTENSION_DECIDERS, RUNG_VERBS } from '../../domain/ladder/policy.ts';
import { CADENCE_UNITS, PROCEDURE_KINDS, PROCEDURE_ROLES, PROCEDURE_VERBS } from '../../domain/policy/procedure.ts';

const FIELDS =
  'askBefore askWithin decidedBy decisionTerm longest amends effect base cadence dueAfter window from until repeat every times offered stated none';
const WORD = /[A-Za-z]+/g;

/** Words of the files themselves: names of fields and what may stand in them. */
const KNOWN = new Set([
  ...[...AUDIENCE_ROLES, ...CONFIDENCES, ...EXTENSION_DECIDERS, ...RUNG_VERBS, ...CADENCE_UNITS].join(' ').match(WORD)!,
  ...[...PROCEDURE_KINDS, ...PROCEDURE_ROLES, ...PROCEDURE_VERBS].join(' ').match(WORD)!,
  ...FIELDS.match(WORD)!,
  ...policyTexts().flatMap((text) => text.match(WORD) ?? []),
]);

function policyTexts(): string[] {
  return readdirSync('policies', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join('policies', name), 'utf8').replace(/#.*$/gm, ''));
}

/** Words of a message that are neither Chinese nor of the files: a parser's own English. What is quoted is the file's. */
export function foreignWords(message: string): string[] {
  const own = message.replace(/^\S+\.ya?ml( 第\d+行)?：/, '').replace(/“[^”]*”|"[^"]*"/g, '');
  return (own.match(WORD) ?? []).filter((word) => !KNOWN.has(word));
}
