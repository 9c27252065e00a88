import { proxyLocalActivities } from '@temporalio/workflow';
import type { CaseActivities } from '../../activities/case.activities.ts';

/**
 * Recording is a local activity: own database, idempotent by step key, well under a second. PostgreSQL may be away for
 * any length of time; after five seconds of retries the wait moves to the server's timer, so that slots stay free.
 */
export const caseActivities = proxyLocalActivities<Pick<CaseActivities, 'record' | 'load'>>({
  startToCloseTimeout: '5s',
  localRetryThreshold: '5s',
  retry: { initialInterval: '200ms', maximumInterval: '15s' },
});
