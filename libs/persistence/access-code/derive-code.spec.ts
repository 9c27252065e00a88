import { deriveCode, hashCode } from './derive-code.ts';

const secret = 'ab'.repeat(32);

test('a code has ten characters of the unmistakable alphabet and is the same every time', () => {
  const code = deriveCode(secret, 'case-1', 'person-1', 1);
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
  expect(deriveCode(secret, 'case-1', 'person-1', 1)).toBe(code);
});

test('recipient, case, generation and secret each make another code', () => {
  const codes = [
    deriveCode(secret, 'case-1', 'person-1', 1),
    deriveCode(secret, 'case-2', 'person-1', 1),
    deriveCode(secret, 'case-1', 'person-2', 1),
    deriveCode(secret, 'case-1', 'person-1', 2),
    deriveCode('cd'.repeat(32), 'case-1', 'person-1', 1),
  ];
  expect(new Set(codes).size).toBe(codes.length);
});

test('a code is recognised however it was typed', () => {
  const code = deriveCode(secret, 'case-1', 'person-1', 1);
  expect(hashCode(` ${code.toLowerCase()} `)).toBe(hashCode(code));
  expect(hashCode(code)).toMatch(/^[0-9a-f]{64}$/);
});
