import { z } from 'zod';
import { DUTY_WINDOWS } from '../../domain/duty/duty-rule.ts';
import { dutyRuleFaults } from '../../domain/duty/duty-rule-faults.ts';

/** What a duty owes, as it is entered or accepted; every fault is told at its own field. */
export const dutyRule = z
  .strictObject({
    every: z.enum(DUTY_WINDOWS, '计数周期应为每月、每季度、每半年、每年或整个时段').meta({ title: '计数周期' }),
    count: z.number().meta({ title: '每期次数' }),
    from: z.iso.date().meta({ title: '计数起点' }),
    until: z.iso.date().meta({ title: '计数终点' }),
    by: z.strictObject({ day: z.number(), following: z.boolean() }).nullable().meta({ title: '每期截止' }),
    actor: z.string().trim().nullable().meta({ title: '完成人' }),
  })
  .superRefine((rule, context) => {
    for (const { path, message } of dutyRuleFaults(rule)) context.addIssue({ code: 'custom', path: [path], message });
  });
