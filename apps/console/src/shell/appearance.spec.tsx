/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { render } from '@testing-library/react';
import { theme } from 'antd';
import { fillJsdomGaps } from '../patterns/jsdom-gaps.spec-support.ts';
import { Appearance } from './appearance.tsx';

beforeEach(fillJsdomGaps);

function motionUnder(reduced: boolean): boolean {
  const anyScreen = window.matchMedia.bind(window);
  window.matchMedia = (query) =>
    Object.assign(anyScreen(query), { matches: reduced && query === '(prefers-reduced-motion: reduce)' });
  const seen = jest.fn();
  function Below() {
    seen(theme.useToken().token.motion);
    return null;
  }
  render(
    <Appearance>
      <Below />
    </Appearance>,
  );
  return seen.mock.lastCall?.[0] as boolean;
}

it('moves', () => expect(motionUnder(false)).toBe(true));

it('stands still for those whose system asks for less motion', () => expect(motionUnder(true)).toBe(false));
