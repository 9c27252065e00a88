/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { LAMPS } from './lamp.ts';
import type { Lamp } from './lamp.ts';
import { LampTag } from './lamp-tag.tsx';

test.each<[Lamp, string]>([
  ['late', '● 逾期'],
  ['soon', '▲ 临期'],
  ['normal', '■ 正常'],
  ['paused', '◆ 暂停'],
  ['closed', '○ 已结'],
])('the lamp %s reads %s', (lamp, text) => {
  expect(render(<LampTag lamp={lamp} />).container.textContent).toBe(text);
});

test('no two lamps share a shape, a word or a colour', () => {
  const looks = LAMPS.map((lamp) => render(<LampTag lamp={lamp} />).container.firstElementChild as HTMLElement);
  expect(new Set(looks.map((look) => look.textContent?.slice(0, 1))).size).toBe(LAMPS.length);
  expect(new Set(looks.map((look) => look.textContent?.slice(2))).size).toBe(LAMPS.length);
  expect(new Set(looks.map((look) => look.style.color)).size).toBe(LAMPS.length);
});
