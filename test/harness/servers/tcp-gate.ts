import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * Stands before a server. Shut, the server seems to be gone and to come back at the same address; with a lag its answers
 * come later, so that a client is killed between a commit and the news of it as surely as before or after.
 */
export class TcpGate {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  constructor(
    private readonly target: { host: string; port: number },
    private readonly lagMs = 0,
  ) {}

  /** A gate before the database of this address; returns it with the address through the gate. */
  static async before(databaseUrl: string, lagMs: number): Promise<{ gate: TcpGate; url: string }> {
    const url = new URL(databaseUrl);
    const gate = new TcpGate({ host: url.hostname, port: Number(url.port) }, lagMs);
    url.port = String(await gate.open());
    return { gate, url: url.href };
  }

  /** Opens the gate; returns its port, which stays the same. */
  async open(): Promise<number> {
    const server = createServer((client) => this.join(client));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
    return this.port;
  }

  /** Cuts every connection and refuses new ones. */
  async shut(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private join(client: Socket): void {
    const upstream = connect(this.target);
    client.pipe(upstream);
    if (this.lagMs === 0) upstream.pipe(client);
    else upstream.on('data', (chunk: Buffer) => setTimeout(() => client.write(chunk), this.lagMs));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.sockets.add(one);
      // A cut connection or a killed client reports an error here; the other side has to end as well.
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
