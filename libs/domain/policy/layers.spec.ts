import { mergeLayers } from './layers.ts';

const base = {
  id: 'base',
  body: {
    id: 'base',
    title: '通用',
    term: '5 working days',
    rungs: [
      { id: 'a', at: 'on' },
      { id: 'b', at: 'on' },
    ],
    note: 'n',
  },
};

test('a layer replaces what it names, adds what is new, takes away what it empties, and keeps the rest', () => {
  const body = {
    id: 'local',
    title: '本地',
    term: '3 working days',
    note: null,
    rungs: [
      { id: 'b', at: 'later' },
      { id: 'c', at: 'on' },
    ],
  };
  const merged = mergeLayers(base, [{ id: 'local', body }]);
  expect(merged.body).toEqual({
    id: 'local',
    title: '本地',
    term: '3 working days',
    rungs: [
      { id: 'a', at: 'on' },
      { id: 'b', at: 'later' },
      { id: 'c', at: 'on' },
    ],
  });
  expect(merged.differences).toEqual([
    { path: ['term'], from: 'local', before: '5 working days', after: '3 working days' },
    { path: ['note'], from: 'local', before: 'n', after: undefined },
    { path: ['rungs', 'b', 'at'], from: 'local', before: 'on', after: 'later' },
    { path: ['rungs', 'c'], from: 'local', before: undefined, after: { id: 'c', at: 'on' } },
  ]);
});

test('the last of several layers wins, against the first base', () => {
  const merged = mergeLayers(base, [
    { id: 'province', body: { term: '4 working days' } },
    { id: 'town', body: { term: '2 working days' } },
  ]);
  expect(merged.differences).toEqual([
    { path: ['term'], from: 'town', before: '5 working days', after: '2 working days' },
  ]);
});

test('a layer that repeats its base differs in nothing, and a base’s amendment is not the layer’s', () => {
  const amended = { id: 'base', body: { ...base.body, amends: { version: 1 } } };
  const merged = mergeLayers(amended, [{ id: 'local', body: { term: '5 working days' } }]);
  expect(merged.differences).toEqual([]);
  expect(merged.body).not.toHaveProperty('amends');
});
