import { z } from 'zod';
import {
  AUDIENCE_ROLES,
  CLOCK_NAMES,
  CONFIDENCES,
  EXTENSION_DECIDERS,
  RUNG_VERBS,
} from '../../domain/ladder/policy.ts';

const text = z.string().trim().min(1);

export const identity = z.string().regex(/^[a-z0-9-]+$/, '只能用小写字母、数字和连字符');

const rung = z.strictObject({
  id: identity,
  at: text,
  time: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|due)$/, '请写成 HH:mm，或 due'),
  verb: z.enum(RUNG_VERBS),
  audience: z.array(z.enum(AUDIENCE_ROLES)).min(1, '至少写一个收信角色'),
  channels: z.array(z.enum(['sms', 'email'])).min(1, '至少写一个渠道'),
  source: text,
});

const clock = z.strictObject({
  term: text,
  source: text,
  confidence: z.enum(CONFIDENCES),
  rungs: z.array(rung),
});

const message = { subject: text, sms: text, email: text };
const wording = z.strictObject({
  ...message,
  together: z.strictObject({ ...message, line: text.optional() }).optional(),
});
const letter = z.strictObject({ series: text, title: text, paragraphs: z.array(text).min(1) });

export const extensionSchema = z.strictObject({
  maximum: z.int().min(0).max(20),
  askBefore: text.optional(),
  askWithin: text.optional(),
  decidedBy: z.enum(EXTENSION_DECIDERS).optional(),
  decisionTerm: text.optional(),
  longest: text.optional(),
  source: text.optional(),
  confidence: z.enum(CONFIDENCES).optional(),
});

export const amendmentSchema = z.strictObject({
  version: z.int().positive(),
  effect: z.enum(['new_cases', 'open_cases']),
  reason: text,
  source: text,
});

/** A policy file; unknown fields are refused. */
export const policySchema = z.strictObject({
  id: identity,
  version: z.int().positive(),
  kind: z.literal('task'),
  title: text,
  summary: text,
  jurisdiction: text,
  dayEndsAt: z.string().regex(/^(24:00|([01]\d|2[0-3]):[0-5]\d)$/, '请写成 24:00 或 HH:mm'),
  spread: text,
  extension: extensionSchema,
  amends: amendmentSchema.optional(),
  clocks: z.strictObject(
    Object.fromEntries(CLOCK_NAMES.map((name) => [name, clock])) as Record<(typeof CLOCK_NAMES)[number], typeof clock>,
  ),
  /** The file beside this one that holds the words. */
  wording: z.string().regex(/^[a-z0-9-]+\.yaml$/, '请写同一目录下的 .yaml 文件名'),
});

/** A file of words, which several policies may name. */
export const wordingSchema = z.strictObject({
  messages: z.record(z.string(), wording),
  letters: z.strictObject({ urging: letter, supervision: letter, interview: letter }),
});

/** What names a file and its place among the others, read before local layers are laid over their base. */
export const headSchema = z.looseObject({
  id: identity,
  version: z.int().positive(),
  title: text,
  jurisdiction: text,
  base: z.strictObject({ id: identity, version: z.int().positive() }).optional(),
});
export type PolicyHead = z.infer<typeof headSchema>;
