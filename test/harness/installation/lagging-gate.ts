import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * Stands before PostgreSQL and hands its answers on a little later, so that a client is killed between a commit and the
 * news of it as surely as before or after.
 */
export class LaggingGate {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  private constructor(target: { host: string; port: number }, lagMs: number) {
    this.server = createServer((client) => {
      const upstream = connect(target);
      client.pipe(upstream);
      upstream.on('data', (chunk: Buffer) => setTimeout(() => client.write(chunk), lagMs));
      for (const [one, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        this.sockets.add(one);
        // A killed client's connection ends with an error; its server session has to end as well.
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.sockets.delete(one);
          other.destroy();
        });
      }
    });
  }

  /** A gate before the database of this address; returns it with the address through the gate. */
  static async before(databaseUrl: string, lagMs: number): Promise<{ gate: LaggingGate; url: string }> {
    const url = new URL(databaseUrl);
    const gate = new LaggingGate({ host: url.hostname, port: Number(url.port) }, lagMs);
    await new Promise<void>((resolve) => gate.server.listen(0, '127.0.0.1', resolve));
    url.port = String((gate.server.address() as AddressInfo).port);
    return { gate, url: url.href };
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
