import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseSnapshot, CaseWorkflowInput, RecordResult } from '../../libs/contracts/case.messages.ts';

/** `<workflow>/<release>/<story>.json` */
export const HISTORIES = 'test/replay/histories';

interface Payload {
  data: string;
}

interface HistoryEvent {
  eventTime: string;
  workflowExecutionStartedEventAttributes?: { input: { payloads: Payload[] } };
  workflowTaskCompletedEventAttributes?: { sdkMetadata?: { coreUsedFlags?: number[] } };
  workflowExecutionUpdateAcceptedEventAttributes?: {
    acceptedRequest: { input: { args: { payloads: Payload[] } } };
  };
  workflowExecutionSignaledEventAttributes?: { signalName: string };
  workflowExecutionContinuedAsNewEventAttributes?: object;
  markerRecordedEventAttributes?: { details: { result?: { payloads: Payload[] } } };
}

interface RecordedStep {
  at: string;
  before: CaseSnapshot;
  result: RecordResult;
}

/** A recorded history, as far as the guards look into it. */
export interface RecordedHistory {
  name: string;
  events: HistoryEvent[];
}

export function readHistories(folder: string): RecordedHistory[] {
  return readdirSync(folder).map((name) => {
    const { events } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { events: HistoryEvent[] };
    return { name, events };
  });
}

/** Verbs of the commands a history delivered. */
export const verbsOf = ({ events }: RecordedHistory): string[] =>
  events.flatMap(({ workflowExecutionUpdateAcceptedEventAttributes: accepted }) =>
    (accepted?.acceptedRequest.input.args.payloads ?? []).map((payload) => decoded<{ verb: string }>(payload).verb),
  );

/** What the recording activity returned, in order, each with the snapshot before it. */
export function stepsOf({ events }: RecordedHistory): RecordedStep[] {
  let before: CaseSnapshot | undefined;
  const steps: RecordedStep[] = [];
  for (const event of events) {
    for (const payload of event.workflowExecutionStartedEventAttributes?.input.payloads ?? []) {
      before = decoded<CaseWorkflowInput>(payload).snapshot;
    }
    for (const payload of event.markerRecordedEventAttributes?.details.result?.payloads ?? []) {
      const result = decoded<RecordResult | CaseSnapshot>(payload);
      if ('status' in result && before !== undefined) steps.push({ at: event.eventTime, before, result });
      before = 'status' in result ? result.snapshot : result;
    }
  }
  return steps;
}

/** `<clock>/<rung>` of the rungs that left the plan at or after their instant, not silenced before it. */
export const rungsOf = (history: RecordedHistory): string[] =>
  stepsOf(history).flatMap(({ at, before, result }) =>
    before.plan
      .filter((rung) => rung.at <= at && !result.snapshot.plan.some(({ key }) => key === rung.key))
      .map(({ clock, rungId }) => `${clock}/${rungId}`),
  );

const decoded = <T>({ data }: Payload): T => JSON.parse(Buffer.from(data, 'base64').toString()) as T;
