import { z } from 'zod';
import type { CaseKind } from '../../domain/case/case-kind.ts';
import {
  AUDIENCE_ROLES,
  CLOCKS_OF,
  CONFIDENCES,
  EXTENSION_DECIDERS,
  RUNG_VERBS,
  TURNING_VERBS,
  type Policy,
} from '../../domain/ladder/policy.ts';
import { PROCEDURE_KINDS } from '../../domain/policy/procedure.ts';
import { channels, dayEnd, eachOnce, identity, limit, rungTime, text } from './field.schema.ts';

const rung = z
  .strictObject({
    id: identity,
    at: limit,
    time: rungTime,
    verb: z.enum(RUNG_VERBS),
    audience: eachOnce(AUDIENCE_ROLES),
    channels,
    source: text,
    confidence: z.enum(CONFIDENCES).optional(),
  })
  .refine(({ verb, audience }) => TURNING_VERBS.includes(verb) || audience.length > 0, {
    path: ['audience'],
    message: '至少写一个收信角色',
  });

const clock = z.strictObject({
  term: limit,
  source: text,
  confidence: z.enum(CONFIDENCES),
  rungs: z.array(rung),
});

const message = { subject: text, sms: text, email: text };
const wording = z.strictObject({
  ...message,
  together: z.strictObject({ ...message, line: text.optional() }).optional(),
});
const letter = z.strictObject({ series: text, title: text, paragraphs: z.array(text).min(1), annex: text.optional() });

export const extensionSchema = z.strictObject({
  maximum: z.int().min(0).max(20),
  askBefore: limit.optional(),
  askWithin: limit.optional(),
  decidedBy: z.enum(EXTENSION_DECIDERS).optional(),
  decisionTerm: limit.optional(),
  longest: limit.optional(),
  source: text,
  confidence: z.enum(CONFIDENCES),
});

export const amendmentSchema = z.strictObject({
  version: z.int().positive(),
  effect: z.enum(['new_cases', 'open_cases']),
  reason: text,
  source: text,
});

/** Built from names, so that its type has to be told. */
const clocksOf = (kind: CaseKind): z.ZodType<Policy['clocks']> =>
  z.strictObject(Object.fromEntries(CLOCKS_OF[kind].map((name) => [name, clock]))) as unknown as z.ZodType<
    Policy['clocks']
  >;

const everyPolicy = {
  id: identity,
  version: z.int().positive(),
  title: text,
  summary: text,
  jurisdiction: text,
  amends: amendmentSchema.optional(),
  /** The file beside this one that holds the words. */
  wording: z.string().regex(/^[a-z0-9-]*wording\.yaml$/, '请写同一目录下的文件名，以 wording.yaml 结尾'),
};

/** Where cases run by dates. */
const dated = { dayEndsAt: dayEnd, spread: limit };

/**
 * A policy file by its procedure; unknown fields are refused. A duty has windows instead of a date that could be extended, an
 * acknowledgement no date at all.
 */
export const policySchemas = {
  task: z.strictObject({
    ...everyPolicy,
    ...dated,
    kind: z.literal('task'),
    extension: extensionSchema,
    clocks: clocksOf('task'),
  }),
  duty: z.strictObject({ ...everyPolicy, ...dated, kind: z.literal('duty'), clocks: clocksOf('duty') }),
  acknowledgement: z.strictObject({ ...everyPolicy, kind: z.literal('acknowledgement') }),
} satisfies Record<CaseKind, z.ZodType>;

const messages = z.record(z.string(), wording);
const papers = z.strictObject({
  messages,
  letters: z.strictObject({ urging: letter, supervision: letter, interview: letter }),
});

/** A file of words, which several policies of a procedure may name; where no paper is ever sent there are no words for any. */
export const wordingSchemas = {
  task: papers,
  duty: papers,
  acknowledgement: z.strictObject({ messages }),
} satisfies Record<CaseKind, z.ZodType>;

/** The procedure a policy is of decides which fields it has. */
export const kindSchema = z.looseObject({ kind: z.enum(PROCEDURE_KINDS) });

/** What names a file and its place among the others, read before local layers are laid over their base. */
export const headSchema = z.looseObject({
  id: identity,
  version: z.int().positive(),
  title: text,
  jurisdiction: text,
  base: z.strictObject({ id: identity, version: z.int().positive() }).optional(),
});
export type PolicyHead = z.infer<typeof headSchema>;
