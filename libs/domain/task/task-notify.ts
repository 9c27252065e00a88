import type { AudienceUnit, Effect } from '../case/step.ts';
import type { AudienceRole } from '../ladder/policy.ts';
import type { Bundle } from '../notification/bundle.ts';

/** A message of a task's procedure on both channels; `template` is a key of the policy's wording. */
export function notify(
  template: string,
  audience: readonly AudienceRole[],
  params: Readonly<Record<string, string>> = {},
  more: { of?: AudienceUnit; outlivesCase?: boolean; bundle?: Bundle } = {},
): Effect {
  return {
    kind: 'notify',
    template,
    audience,
    of: more.of ?? 'responsible',
    channels: ['sms', 'email'],
    params,
    outlivesCase: more.outlivesCase ?? false,
    ...(more.bundle === undefined ? {} : { bundle: more.bundle }),
  };
}
