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
