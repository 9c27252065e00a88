import { z } from 'zod';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { ZodPipe } from './zod.pipe.ts';

const schema = z.strictObject({
  name: z.string().min(2),
  posts: z.array(z.strictObject({ role: z.enum(['a', 'b']) })),
});

function refused(value: unknown): Refusal {
  try {
    new ZodPipe().transform(value, { type: 'body', schema });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('expected a Refusal');
}

test('every fault is a place with its path, value and a Chinese message', () => {
  const { code, kind, places } = refused({ name: 'x', posts: [{ role: 'a' }, { role: 'c' }] });
  expect([kind, code]).toEqual(['invalid', 'body_invalid']);
  expect(places.map(({ path, value }) => [path, value])).toEqual([
    ['name', 'x'],
    ['posts.1.role', 'c'],
  ]);
  for (const { message } of places) expect(message).toMatch(/\p{Script=Han}/u);
});

test('every unknown field is a place of its own, also deep inside', () => {
  const { places, detail } = refused({ name: 'xy', colour: 1, size: 2, posts: [{ role: 'a', since: 'x' }] });
  expect(new Set(places.map(({ path }) => path))).toEqual(new Set(['colour', 'posts.0.since', 'size']));
  expect(detail).toContain('有 3 处不对');
});

test('nothing at all is refused like anything else', () => {
  expect(refused(undefined).code).toBe('body_invalid');
});

test('the handler gets what the schema makes of the value', () => {
  const pipe = new ZodPipe();
  expect(pipe.transform({ n: '5' }, { type: 'query', schema: z.strictObject({ n: z.coerce.number() }) })).toEqual({
    n: 5,
  });
  expect(pipe.transform('as it is', { type: 'custom' })).toBe('as it is');
});

const each = z.strictObject({
  text: z.string(),
  short: z.string().min(2),
  count: z.number().int().max(5),
  flag: z.boolean(),
  kind: z.enum(['a', 'b']),
  list: z.array(z.string()).min(1),
  id: z.uuid(),
  day: z.iso.date(),
  group: z.strictObject({}),
  either: z.union([z.string(), z.number()]),
  seq: z.number().positive(),
  page: z.coerce.number(),
  act: z.discriminatedUnion('verb', [z.object({ verb: z.literal('a') }), z.object({ verb: z.literal('b') })]),
});
const wrong = {
  text: 1,
  short: 'x',
  count: 9,
  flag: 'q',
  kind: 'z',
  list: [],
  id: 'x',
  day: 'y',
  group: 3,
  either: {},
  seq: 0,
  page: 'abc',
  act: { verb: 'q' },
};

test('faults say in Chinese what a value should be, without the names of types', () => {
  const said = (value: unknown): Record<string, string> => {
    try {
      new ZodPipe().transform(value, { type: 'body', schema: each });
    } catch (error) {
      return Object.fromEntries((error as Refusal).places.map(({ path, message }) => [path, message]));
    }
    throw new Error('expected a Refusal');
  };
  expect(said(wrong)).toEqual({
    text: '应为文字，不是数字',
    short: '不能少于 2 个字',
    count: '不能大于 5',
    flag: '应为“true”或“false”，不是文字',
    kind: '只能是 a、b',
    list: '不能少于 1 项',
    id: '应为编号，如 3f2b8c1e-5d4a-4c6b-9e7f-0a1b2c3d4e5f',
    day: '应为日期，如 2026-11-30',
    group: '应为一组字段，不是数字',
    either: '不是可用的写法',
    seq: '必须大于 0',
    page: '应为数字',
    'act.verb': '只能是 a、b',
  });
  expect(said({ ...wrong, count: 1.5 })).toMatchObject({ count: '应为整数，不是小数' });
  expect(new Set(Object.values(said({ page: 1 })))).toEqual(new Set(['缺少这一项，请补上']));
});

test('a field is named by the word people have for it, an item of a list by its number too', () => {
  const people = z.strictObject({
    phone: z.string().min(11).meta({ title: '手机' }).nullable().default(null),
    aliases: z.array(z.string().min(2)).meta({ title: '别名' }).optional(),
    posts: z.array(z.strictObject({ role: z.enum(['a']).meta({ title: '职务' }), since: z.iso.date() })),
  });
  const said = (value: unknown): [string[], string] => {
    try {
      new ZodPipe().transform(value, { type: 'body', schema: people });
    } catch (error) {
      const { places, detail } = error as Refusal;
      return [places.map(({ column, path }) => column ?? path ?? ''), detail];
    }
    throw new Error('expected a Refusal');
  };
  const [names, detail] = said({ phone: '138', aliases: ['柳湾', '柳'], posts: [{ role: 'b', since: 'x' }] });
  expect(names).toEqual(['手机', '别名第2项', '职务', 'posts.0.since']);
  expect(detail).toBe(
    '提交的内容有 4 处不对：手机：不能少于 11 个字；别名第2项：不能少于 2 个字；职务：只能是 a；posts.0.since：应为日期，如 2026-11-30。请改正后重试。',
  );
});
