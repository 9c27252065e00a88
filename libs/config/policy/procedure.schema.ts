import { z } from 'zod';
import { CONFIDENCES } from '../../domain/ladder/policy.ts';
import { CADENCE_UNITS, PROCEDURE_KINDS, PROCEDURE_ROLES, PROCEDURE_VERBS } from '../../domain/policy/procedure.ts';
import { channels, dayEnd, eachOnce, identity, limit, rungTime, text } from './field.schema.ts';
import { amendmentSchema, extensionSchema } from './policy.schema.ts';

const confidence = z.enum(CONFIDENCES);

const rung = z.strictObject({
  id: identity,
  at: limit,
  time: rungTime,
  verb: z.enum(PROCEDURE_VERBS),
  audience: eachOnce(PROCEDURE_ROLES).min(1, '至少写一个收信角色'),
  channels,
  source: text,
  confidence: confidence.optional(),
  repeat: z.strictObject({ every: limit, times: z.int().positive().max(1000).optional() }).optional(),
});

const clock = z.strictObject({
  title: text,
  start: text,
  term: limit.optional(),
  cadence: z
    .strictObject({ every: z.enum(CADENCE_UNITS), count: z.int().positive().max(1000), dueAfter: limit.optional() })
    .optional(),
  window: z.strictObject({ from: limit, until: limit }).optional(),
  after: text.optional(),
  endsAt: dayEnd.optional(),
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
  dayEndsAt: dayEnd,
  extension: extensionSchema.optional(),
  amends: amendmentSchema.optional(),
  offered: z.boolean().optional(),
  clocks: z.record(identity, clock).refine((clocks) => Object.keys(clocks).length > 0, '至少写一个期限'),
});

export type ProcedureFile = z.infer<typeof procedureSchema>;
