import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { plainParse, plainStringify } from './patterns/plain-search.ts';
import { NotFound } from './shell/not-found.tsx';
import { PageFailed } from './shell/page-failed.tsx';
import { PageLoading } from './shell/page-loading.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** One page: its address and its component, loaded when somebody goes there. */
function page<Path extends string, Module extends Record<string, () => ReactNode>>(
  path: Path,
  load: () => Promise<Module>,
  name: keyof Module & string,
) {
  return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) });
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/workbench' });
  },
});

// One line per page; the menu shows an entry as soon as its address is here.
const pages = root.addChildren([
  home,
  page('/workbench', () => import('./pages/workbench/workbench.page.tsx'), 'WorkbenchPage'),
  page('/settings/units', () => import('./pages/unit/unit.page.tsx'), 'UnitPage'),
  page('/settings/accounts', () => import('./pages/account/account.page.tsx'), 'AccountPage'),
  page('/notices', () => import('./pages/notice/list.page.tsx'), 'NoticeListPage'),
  page('/notices/import', () => import('./pages/notice/import.page.tsx'), 'NoticeImportPage'),
  page('/notices/$noticeId', () => import('./pages/notice/review.page.tsx'), 'NoticeReviewPage'),
  page(
    '/notices/$noticeId/amendments/$amendmentId',
    () => import('./pages/amendment/amendment.page.tsx'),
    'AmendmentPage',
  ),
  page('/rehearsal', () => import('./pages/rehearsal/rehearsal.page.tsx'), 'RehearsalPage'),
  page('/cases', () => import('./pages/case/list.page.tsx'), 'CaseListPage'),
  page('/cases/acknowledgements', () => import('./pages/acknowledgement/list.page.tsx'), 'AcknowledgementListPage'),
  page('/cases/$caseId', () => import('./pages/case/case.page.tsx'), 'CasePage'),
  page('/duties', () => import('./pages/duty/list.page.tsx'), 'DutyListPage'),
  page('/duties/$caseId', () => import('./pages/case/case.page.tsx'), 'CasePage'),
  page('/letters', () => import('./pages/letter/list.page.tsx'), 'LetterListPage'),
  page('/letters/waiting', () => import('./pages/letter/waiting.page.tsx'), 'LetterWaitingPage'),
  page('/letters/numbers', () => import('./pages/letter/register.page.tsx'), 'LetterRegisterPage'),
  page('/letters/authorisations', () => import('./pages/letter/authorisations.page.tsx'), 'AuthorisationsPage'),
  page('/settings/policies', () => import('./pages/policy/policy.page.tsx'), 'PolicyPage'),
  page('/settings/calendar', () => import('./pages/calendar/calendar.page.tsx'), 'CalendarPage'),
  page(
    '/settings/notifications',
    () => import('./pages/settings/notification-settings.page.tsx'),
    'NotificationSettingsPage',
  ),
  page('/settings/health', () => import('./pages/health/health.page.tsx'), 'HealthPage'),
  page('/notifications', () => import('./pages/notification/list.page.tsx'), 'NotificationListPage'),
  page('/notifications/held', () => import('./pages/notification/held.page.tsx'), 'HeldPage'),
  page('/notifications/dead-contacts', () => import('./pages/notification/dead-contacts.page.tsx'), 'DeadContactsPage'),
  page('/notifications/inbox', () => import('./pages/notification/inbox.page.tsx'), 'InboxPage'),
  page('/audit/cases', () => import('./pages/audit/case-search.page.tsx'), 'CaseSearchPage'),
  page('/audit/chain', () => import('./pages/audit/chain.page.tsx'), 'ChainPage'),
  page('/audit/engine', () => import('./pages/audit/engine-history.page.tsx'), 'EngineHistoryPage'),
  page('/audit/reads', () => import('./pages/audit/system-log.page.tsx'), 'SystemLogPage'),
]);

export const router = createRouter({
  routeTree: pages,
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageFailed,
  parseSearch: plainParse,
  stringifySearch: plainStringify,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
