import { msToTs } from '@temporalio/common/lib/time.js';
import { Connection, isGrpcServiceError, type WorkflowService } from '@temporalio/client';

const GRPC_NOT_FOUND = 5;
const GRPC_ALREADY_EXISTS = 6;
/** Closed histories are kept in the engine as long as in the embedded one; the exporter needs them. */
const KEPT = msToTs('30 days');

/** Throws when the engine gives no answer. */
export async function hasNamespace(service: WorkflowService, namespace: string): Promise<boolean> {
  try {
    await service.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && error.code === GRPC_NOT_FOUND) return false;
    throw error;
  }
}

/** Makes the namespace where there is none; false when it is there. It serves calls some seconds later. */
export async function makeNamespace(service: WorkflowService, namespace: string): Promise<boolean> {
  if (await hasNamespace(service, namespace)) return false;
  try {
    await service.registerNamespace({ namespace, workflowExecutionRetentionPeriod: KEPT });
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && error.code === GRPC_ALREADY_EXISTS) return false;
    throw error;
  }
}

/** `hasNamespace` over a connection of its own, answered within the time. */
export async function engineHasNamespace(address: string, namespace: string, withinMs: number): Promise<boolean> {
  const connection = Connection.lazy({ address, connectTimeout: withinMs });
  try {
    return await connection.withDeadline(Date.now() + withinMs, () =>
      hasNamespace(connection.workflowService, namespace),
    );
  } finally {
    await connection.close();
  }
}

/** What a person types to make it. */
export const createNamespaceCommand = (address: string, namespace: string): string =>
  `temporal operator namespace create -n ${namespace} --retention 30d --address ${address}`;

/** What is missing and how to mend it, in one line. */
export const noNamespaceWords = (address: string, namespace: string): string =>
  `流程引擎（Temporal，${address}）里没有名为“${namespace}”的命名空间：已收下的操作会在建好后继续。后台服务（worker）启动后会自行建立；若一直没有，请执行 ${createNamespaceCommand(address, namespace)}，或核对 TEMPORAL_NAMESPACE`;
