import { allHandlersFinished, condition, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import { bareAct, type BareActivities, type BareInput } from './bare.messages.ts';

const { insert } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '5s' });

/** The least a supervised case can be: one insert per step, a timer per rung, ended by a person. */
export async function bareWorkflow({ caseId, plan }: BareInput): Promise<void> {
  let isClosed = false;
  setHandler(bareAct, async (act) => {
    await insert({ caseId, step: act });
    isClosed ||= act === 'close';
  });
  await insert({ caseId, step: 'open' });
  for (const [index, at] of plan.entries()) {
    if (await condition(() => isClosed, Math.max(1, Date.parse(at) - Date.now()))) break;
    await insert({ caseId, step: `rung-${index}` });
  }
  await condition(() => isClosed && allHandlersFinished());
}
