import type { Client } from '@temporalio/client';
import { hasNamespace, makeNamespace } from './namespace.ts';

const MARK = 'duban.mark';

/** Which store answers, and the counter this product keeps in it. */
export interface StoreMark {
  namespaceId: string;
  /** Null in a store that has never been marked. */
  mark: number | null;
}

export interface ClosedRun {
  workflowId: string;
  runId: string;
  status: string;
  closedAt: Date;
}

/** What the watch over the engine's store asks: its identity and mark, closed runs, histories. */
export class EngineStore {
  private readonly client: Client;
  private readonly namespace: string;

  constructor(client: Client, namespace: string) {
    this.client = client;
    this.namespace = namespace;
  }

  /** Whether the namespace is there; throws when the engine gives no answer within `withinMs`. */
  hasNamespace(withinMs: number): Promise<boolean> {
    const { client, namespace } = this;
    return client.withDeadline(Date.now() + withinMs, () => hasNamespace(client.workflowService, namespace));
  }

  /** Makes the namespace where there is none; false when it is there. */
  makeNamespace(): Promise<boolean> {
    return makeNamespace(this.client.workflowService, this.namespace);
  }

  async readMark(): Promise<StoreMark> {
    const { namespaceInfo } = await this.client.workflowService.describeNamespace({ namespace: this.namespace });
    const mark = namespaceInfo?.data?.[MARK];
    return { namespaceId: namespaceInfo?.id ?? '', mark: mark === undefined ? null : Number(mark) };
  }

  async writeMark(mark: number): Promise<void> {
    await this.client.workflowService.updateNamespace({
      namespace: this.namespace,
      updateInfo: { data: { [MARK]: String(mark) } },
    });
  }

  /** Runs that ended after an instant, oldest last known first; the engine's index may lag by a second or two. */
  async *closedSince(since: Date): AsyncIterable<ClosedRun> {
    const query = `CloseTime > "${since.toISOString()}"`;
    for await (const run of this.client.workflow.list({ query, pageSize: 200 })) {
      if (run.closeTime === undefined) continue;
      yield { workflowId: run.workflowId, runId: run.runId, status: run.status.name, closedAt: run.closeTime };
    }
  }

  /** Ids of all running workflows. */
  async *running(): AsyncIterable<string> {
    for await (const run of this.client.workflow.list({ query: 'ExecutionStatus = "Running"', pageSize: 1000 }))
      yield run.workflowId;
  }

  fetchHistory(workflowId: string, runId: string) {
    return this.client.workflow.getHandle(workflowId, runId).fetchHistory();
  }
}
