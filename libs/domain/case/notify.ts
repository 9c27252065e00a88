import type { CaseFacts } from './case-facts.ts';
import type { AudienceUnit, Effect } from './step.ts';
import type { AudienceRole } from '../ladder/policy.ts';
import type { Bundle } from '../notification/bundle.ts';

/** A message of a procedure on both channels; `template` is a key of the policy's wording. */
export function notify(
  template: string,
  audience: readonly AudienceRole[],
  params: Readonly<Record<string, string>> = {},
  more: { of?: AudienceUnit; units?: readonly string[]; outlivesCase?: boolean; bundle?: Bundle } = {},
): Effect {
  return {
    kind: 'notify',
    template,
    audience,
    of: more.of ?? 'responsible',
    channels: ['sms', 'email'],
    params,
    outlivesCase: more.outlivesCase ?? false,
    ...(more.units === undefined ? {} : { units: more.units }),
    ...(more.bundle === undefined ? {} : { bundle: more.bundle }),
  };
}

/** What the cooperating units, who were told of the case and its date, have to know as well. */
export function notifyAll(
  { cooperatingUnitIds }: Pick<CaseFacts, 'cooperatingUnitIds'>,
  template: string,
  params: Record<string, string>,
  { outlivesCase = false, head = false }: { outlivesCase?: boolean; head?: boolean } = {},
): Effect[] {
  const own = notify(template, head ? ['contact', 'head'] : ['contact'], params, { outlivesCase });
  if (cooperatingUnitIds.length === 0) return [own];
  return [own, notify(template, ['contact'], params, { outlivesCase, of: 'cooperating' })];
}
