import type { WorkflowInterceptors } from '@temporalio/workflow';
import { digestOf } from '../../libs/contracts/case.digest.ts';
import type { RecordRequest, RecordResult } from '../../libs/contracts/case.messages.ts';

/** Replay compares the types of commands only; this fails the task when a step asks for anything else than was recorded. */
export function interceptors(): WorkflowInterceptors {
  return {
    outbound: [
      {
        async scheduleLocalActivity(input, next) {
          const result = await next(input);
          if (input.activityType !== 'record') return result;
          const request = input.args[0] as RecordRequest;
          const { digest, status } = result as RecordResult;
          const asked = digestOf(request);
          if (asked !== digest) throw new Error(`${request.key} (${status}) asks ${asked}, recorded was ${digest}`);
          return result;
        },
      },
    ],
  };
}
