import { CLOCK_NAMES, type Policy } from '../ladder/policy.ts';

/** Templates that acts name; those of rungs are `<clock>_<verb>`. */
const ACT_TEMPLATES = [
  'issued',
  'copied_in',
  'report_received',
  'extension_asked',
  'extension_granted',
  'extension_refused',
  'disowned',
  'relieved',
  'kept',
  'returned',
  'closed',
  'withdrawn',
  'urged',
  'letter_issued',
  'letter_waiting',
  'audience_empty',
  'suspended',
  'resumed',
  'replanned',
  'replanned_office',
] as const;

/** Read by the office and by leaders, or once the reader's link is dead: a link would open a door to others, or none. */
export const WITHOUT_LINK: readonly string[] = [
  'report_received',
  'extension_asked',
  'disowned',
  'letter_waiting',
  'audience_empty',
  'replanned_office',
  'relieved',
  'closed',
  'withdrawn',
] satisfies (typeof ACT_TEMPLATES)[number][];

/** Rungs that send a paper speak through the letter's own templates. */
const PAPER_VERBS: readonly string[] = ['urge', 'supervise'];

/** Every message a policy's cases can send; a policy without one of them is refused. */
export function requiredTemplates(policy: Pick<Policy, 'clocks'>): string[] {
  const rungs = CLOCK_NAMES.flatMap((clock) =>
    policy.clocks[clock].rungs
      .filter((rung) => !PAPER_VERBS.includes(rung.verb))
      .map((rung) => `${clock}_${rung.verb}`),
  );
  return [...new Set<string>([...ACT_TEMPLATES, ...rungs])];
}
