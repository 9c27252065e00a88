import { z } from 'zod';
import { readEmail } from '../../domain/unit/email.ts';
import { readPhone } from '../../domain/unit/phone.ts';
import { POST_ROLES, type PostRole } from '../../domain/unit/post-role.ts';
import { pageQuery } from './page.ts';

const phone = z
  .string()
  .max(40)
  .transform((text, context) => {
    const read = readPhone(text);
    if ('phone' in read) return read.phone;
    context.addIssue({ code: 'custom', message: read.fault, input: text });
    return z.NEVER;
  })
  .nullable()
  .meta({ title: '手机' });

const email = z
  .string()
  .max(254)
  .transform((text, context) => {
    const read = readEmail(text);
    if ('email' in read) return read.email;
    context.addIssue({ code: 'custom', message: read.fault, input: text });
    return z.NEVER;
  })
  .nullable()
  .meta({ title: '邮箱' });

const post = z.strictObject({
  unitId: z.uuid({ error: '请选择单位' }).meta({ title: '单位' }),
  role: z.enum(POST_ROLES).meta({ title: '职务' }),
});

const personFields = {
  name: z.string().trim().min(1, '请填写姓名').max(30, '姓名最多 30 个字').meta({ title: '姓名' }),
  /** 11 digits, or a fixed line with its area code. */
  phone,
  email,
  posts: z.array(post).max(50).meta({ title: '职务' }),
};

export const personBody = z.strictObject({
  ...personFields,
  phone: phone.default(null),
  email: email.default(null),
  posts: personFields.posts.default([]),
});
export type PersonBody = z.infer<typeof personBody>;

export const personChange = z
  .strictObject(personFields)
  .partial()
  .refine((change) => Object.keys(change).length > 0, '没有要修改的内容');
export type PersonChange = z.infer<typeof personChange>;

export const personQuery = pageQuery.extend({
  /** Part of a name, phone number or e-mail address. */
  q: z.string().trim().max(60).optional(),
  unitId: z.uuid().optional(),
  role: z.enum(POST_ROLES).optional(),
  retired: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
});
export type PersonQuery = z.infer<typeof personQuery>;

export interface PostView {
  unitId: string;
  unitName: string;
  role: PostRole;
}

export interface PersonView {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  posts: PostView[];
  retiredAt: string | null;
}
