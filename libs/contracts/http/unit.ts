import { z } from 'zod';
import type { PostRole } from '../../domain/unit/post-role.ts';
import { UNIT_KINDS, type UnitKind } from '../../domain/unit/unit-kind.ts';
import { pageQuery } from './page.ts';

const name = z.string().trim().min(1, '请填写单位名称').max(60, '名称最多 60 个字').meta({ title: '单位全称' });
const unitFields = {
  name,
  kind: z.enum(UNIT_KINDS).meta({ title: '类别' }),
  parentId: z.uuid({ error: '请选择上级单位' }).nullable().meta({ title: '上级单位' }),
  /** Other spellings under which notices name the unit. */
  aliases: z
    .array(z.string().trim().min(1, '别名不能为空').max(60, '别名最多 60 个字'))
    .max(50)
    .meta({ title: '文件中的其他叫法' }),
  /** Named units of a collective; empty for every other kind. */
  memberIds: z.array(z.uuid()).max(500).meta({ title: '包含的单位' }),
  /** Marks the safety office itself; giving the mark takes it from the unit that had it. */
  isOffice: z.boolean().meta({ title: '是否安办' }),
};

export const unitBody = z.strictObject({
  ...unitFields,
  parentId: unitFields.parentId.default(null),
  aliases: unitFields.aliases.default([]),
  memberIds: unitFields.memberIds.default([]),
  isOffice: unitFields.isOffice.default(false),
});
export type UnitBody = z.infer<typeof unitBody>;

export const unitChange = z
  .strictObject(unitFields)
  .partial()
  .refine((change) => Object.keys(change).length > 0, '没有要修改的内容');
export type UnitChange = z.infer<typeof unitChange>;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

export const unitQuery = pageQuery.extend({
  /** Part of a name or alias. */
  q: z.string().trim().max(60).optional(),
  kind: z.enum(UNIT_KINDS).optional(),
  parentId: z.uuid().optional(),
  /** Only units without anybody who can be told; finds gaps before a notice is issued. */
  unreachable: flag.optional(),
  /** Only retired ones or only those in use; both when absent. */
  retired: flag.optional(),
});
export type UnitQuery = z.infer<typeof unitQuery>;

export interface UnitView {
  id: string;
  name: string;
  kind: UnitKind;
  parentId: string | null;
  isOffice: boolean;
  aliases: string[];
  memberIds: string[];
  peopleCount: number;
  /** Somebody of the unit is a contact (经办人) with a mobile number or an e-mail address. */
  reachable: boolean;
  retiredAt: string | null;
}

/** Somebody who can be told, and how. */
export interface UnitContact {
  personId: string;
  name: string;
  role: PostRole;
  phone: string | null;
  email: string | null;
  bySms: boolean;
  byEmail: boolean;
}

export const retireBody = z.strictObject({
  reason: z.string().trim().min(1, '请填写停用原因').max(500).meta({ title: '停用原因' }),
});
export type RetireBody = z.infer<typeof retireBody>;

/** With `preview=true` the workbook is only checked and nothing is written. */
export const importQuery = z.strictObject({ preview: flag.default(false) });
export type ImportQuery = z.infer<typeof importQuery>;

/** What the workbook created, or would create when it was only checked. */
export interface UnitImportResult {
  applied: boolean;
  units: number;
  people: number;
  posts: number;
  unitNames: string[];
  personNames: string[];
}
