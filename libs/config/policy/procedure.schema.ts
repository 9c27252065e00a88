import { z } from 'zod';
import { CONFIDENCES } from '../../domain/ladder/policy.ts';
import { CADENCE_UNITS, PROCEDURE_KINDS, PROCEDURE_ROLES, PROCEDURE_VERBS } from '../../domain/policy/procedure.ts';
import { amendmentSchema, extensionSchema, identity } from './policy.schema.ts';

const text = z.string().trim().min(1);
const confidence = z.enum(CONFIDENCES);

const rung = z.strictObject({
  id: identity,
  at: text,
  time: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|due)$/, '请写成 HH:mm，或 due'),
  verb: z.enum(PROCEDURE_VERBS),
  audience: z.array(z.enum(PROCEDURE_ROLES)).min(1, '至少写一个收信角色'),
  channels: z.array(z.enum(['sms', 'email'])).min(1, '至少写一个渠道'),
  source: text,
  confidence: confidence.optional(),
  repeat: z.strictObject({ every: text, times: z.int().positive().max(1000).optional() }).optional(),
});

const clock = z.strictObject({
  title: text,
  start: text,
  term: text.optional(),
  cadence: z
    .strictObject({ every: z.enum(CADENCE_UNITS), count: z.int().positive().max(1000), dueAfter: text.optional() })
    .optional(),
  window: z.strictObject({ from: text, until: text }).optional(),
  after: text.optional(),
  endsAt: z
    .string()
    .regex(/^(24:00|([01]\d|2[0-3]):[0-5]\d)$/, '请写成 24:00 或 HH:mm')
    .optional(),
  source: text,
  confidence,
  note: text.optional(),
  rungs: z.array(rung),
});

/** A file of any procedure without words of its own; unknown fields are refused. */
export const procedureSchema = z.strictObject({
  id: identity,
  version: z.int().positive(),
  kind: z.enum(PROCEDURE_KINDS).exclude(['task']),
  title: text,
  summary: text,
  jurisdiction: text,
  dayEndsAt: z.string().regex(/^(24:00|([01]\d|2[0-3]):[0-5]\d)$/, '请写成 24:00 或 HH:mm'),
  extension: extensionSchema.optional(),
  amends: amendmentSchema.optional(),
  offered: z.boolean().optional(),
  clocks: z.record(identity, clock).refine((clocks) => Object.keys(clocks).length > 0, '至少写一个期限'),
});

export type ProcedureFile = z.infer<typeof procedureSchema>;
