import { Client, Connection } from '@temporalio/client';

/** A lazy connection: the process starts and serves while the engine is away. */
export function engineClient(address: string, namespace: string): Client {
  const connection = Connection.lazy({ address, connectTimeout: 3000 });
  return new Client({ connection, namespace });
}
