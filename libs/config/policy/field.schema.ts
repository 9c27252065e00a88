import { z } from 'zod';
import { isDayEnd } from '../../domain/calendar/office-day.ts';

export const text = z.string().trim().min(1);

export const identity = z.string().regex(/^[a-z0-9-]+$/, '只能用小写字母、数字和连字符');

/** A time limit as it is written; a bare number is kept for the reader of terms, who says what it lacks. */
export const limit = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text);

const RUNG_TIME = '请写成“时:分”（如 "09:00"），或 due（届满时刻）';
export const rungTime = z.string(RUNG_TIME).regex(/^(([01]\d|2[0-3]):[0-5]\d|due)$/, RUNG_TIME);

const DAY_END = '请写成 "24:00"，或下班时间“时:分”（如 "17:30"）；"00:00" 是一天的开始，不能作截止时刻';
/** When a due day ends. */
export const dayEnd = z.string(DAY_END).refine(isDayEnd, DAY_END);

/** Who is told, or how, each once. */
export const eachOnce = <const Name extends string>(names: readonly Name[]) =>
  z.array(z.enum(names)).refine((values) => new Set(values).size === values.length, '同一个写了两次，请删去一个');

export const channels = eachOnce(['sms', 'email']).min(1, '至少写一个渠道');
