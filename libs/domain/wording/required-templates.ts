import type { CaseKind } from '../case/case-kind.ts';
import { CLOCKS_OF, clockSpec, type Policy } from '../ladder/policy.ts';

/** Templates that every procedure's cases name; those of rungs are `<clock>_<verb>`. */
const EVERY_TEMPLATE = ['issued', 'audience_empty'] as const;

/** Those of the procedures that supervise: with dates, papers and more than one unit. */
const SUPERVISING_TEMPLATES = [
  'copied_in',
  'disowned',
  'relieved',
  'kept',
  'amended',
  'released',
  'withdrawn',
  'urged',
  'letter_issued',
  'letter_waiting',
  'replanned',
  'replanned_office',
] as const;

/** Those that acts of one procedure name. */
const OWN_TEMPLATES = {
  task: [
    ...SUPERVISING_TEMPLATES,
    'report_received',
    'extension_asked',
    'extension_granted',
    'extension_refused',
    'returned',
    'closed',
    'suspended',
    'resumed',
  ],
  duty: [...SUPERVISING_TEMPLATES, 'act_struck', 'excused', 'ended'],
  acknowledgement: [],
} as const satisfies Record<CaseKind, readonly string[]>;

type ActTemplate = (typeof EVERY_TEMPLATE)[number] | (typeof OWN_TEMPLATES)[CaseKind][number];

/** Read by the office and by leaders, or once the reader's link is dead: a link would open a door to others, or none. */
export const WITHOUT_LINK: readonly string[] = [
  'report_received',
  'extension_asked',
  'disowned',
  'letter_waiting',
  'audience_empty',
  'replanned_office',
  'relieved',
  'released',
  'closed',
  'withdrawn',
  'ended',
] satisfies ActTemplate[];

/** Rungs that send a paper speak through the letter's own templates. */
const PAPER_VERBS: readonly string[] = ['urge', 'supervise'];

/** Every message a policy's cases can send; a policy without one of them is refused. */
export function requiredTemplates(policy: Pick<Policy, 'id' | 'kind' | 'clocks'>): string[] {
  const rungs = CLOCKS_OF[policy.kind].flatMap((clock) =>
    clockSpec(policy, clock)
      .rungs.filter((rung) => !PAPER_VERBS.includes(rung.verb) && rung.audience.length > 0)
      .map((rung) => `${clock}_${rung.verb}`),
  );
  return [...new Set<string>([...EVERY_TEMPLATE, ...OWN_TEMPLATES[policy.kind], ...rungs])];
}
