import type { MenuGroup } from '../menu.tsx';
import { currentEntry, visibleGroups } from './visible-menu.ts';

const MENU: MenuGroup[] = [
  {
    label: '文件任务',
    icon: null,
    entries: [
      { label: '文件', path: '/notices', roles: ['safety_office', 'auditor'] },
      { label: '文件导入', path: '/notices/import', roles: ['safety_office'] },
    ],
  },
  { label: '设置', icon: null, entries: [{ label: '账号', path: '/settings/accounts', roles: ['administrator'] }] },
];
const labels = (groups: readonly MenuGroup[]) =>
  groups.map((group) => [group.label, ...group.entries.map((entry) => entry.label)]);

test('a role sees only its own entries, and no empty group', () => {
  expect(labels(visibleGroups(MENU, 'auditor', () => true))).toEqual([['文件任务', '文件']]);
  expect(labels(visibleGroups(MENU, 'unit', () => true))).toEqual([]);
});

test('an entry whose page does not exist is hidden', () => {
  expect(labels(visibleGroups(MENU, 'safety_office', (path) => path === '/notices'))).toEqual([['文件任务', '文件']]);
});

test.each([
  ['/notices', '文件'],
  ['/notices/import', '文件导入'],
  ['/notices/42', '文件'],
  ['/noticesx', undefined],
])('the page %s belongs to the entry %s', (path, label) => {
  expect(currentEntry(MENU, path)?.label).toBe(label);
});
