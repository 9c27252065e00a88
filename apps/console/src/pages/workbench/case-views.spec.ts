import type { Workbench } from '../../../../../libs/contracts/http/workbench.ts';
import { waitingView } from './case-views.ts';

const work = { waitingForReview: 4, waitingLetters: 2, proposals: 1 } as Workbench;

test.each([
  ['safety_office', '待我审', '/cases', 4],
  ['administrator', '待我审', '/cases', 4],
  ['leader', '待我签批', '/letters/waiting', 3],
  ['unit', '待安办复核', '/cases', 4],
  ['auditor', '待安办复核', '/cases', 4],
  ['duty_desk', '待安办复核', '/cases', 4],
] as const)('%s reads under %s what waits, and finds it at %s', (role, label, page, count) => {
  const view = waitingView(role);
  expect([view.label, view.page, view.count(work)]).toEqual([label, page, count]);
});
