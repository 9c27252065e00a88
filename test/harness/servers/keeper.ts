import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startPostgres, type PostgresServer } from '../../../apps/local/src/postgres/start-postgres.ts';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import { findTemporalCli } from '../../../apps/local/src/temporal/find-temporal-cli.ts';
import { findTemporalTestServer } from '../../../apps/local/src/temporal/find-temporal-test-server.ts';
import { startTemporal, type TemporalServer } from '../../../apps/local/src/temporal/start-temporal.ts';
import { fastPlace, RunDirectory } from './run-directory.ts';

/**
 * Owns the servers of one test run: each is started when the first test asks for it over loopback HTTP and ended with
 * the run. It lives in Jest's own process because tests run in several.
 */
export class Keeper {
  private readonly password = randomBytes(16).toString('hex');
  private directory?: Promise<RunDirectory>;
  private postgresServer?: Promise<PostgresServer>;
  private temporalServer?: Promise<TemporalServer>;
  private template?: Promise<void>;
  private server?: Server;

  /** Address tests reach the keeper at. */
  async listen(): Promise<string> {
    const server = createServer((request, response) => {
      // A kept connection could be closed by this side at the moment a test sends its next question on it.
      response.setHeader('connection', 'close');
      this.answer(request.url ?? '').then(
        (body) => response.end(JSON.stringify(body)),
        (error: Error) => response.writeHead(500).end(JSON.stringify({ error: error.stack })),
      );
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    this.server?.close();
    const started = await Promise.allSettled([this.postgresServer, this.temporalServer]);
    for (const one of started) if (one.status === 'fulfilled') await one.value?.stop('SIGINT', 10_000);
    await (await this.directory)?.remove();
  }

  private async answer(url: string): Promise<unknown> {
    const [, subject, name] = url.split('/');
    switch (subject) {
      case 'database':
        return this.database();
      case 'drop':
        return (await databases()).dropDatabase(await this.postgres(), name ?? '');
      case 'cluster':
        return { url: (await this.postgres()).url('postgres') };
      case 'temporal':
        return { address: (await this.temporal()).address, namespace: 'duban' };
      case 'temporal-cli':
        return { path: await findTemporalCli() };
      case 'temporal-test-server':
        return { path: await findTemporalTestServer() };
      default:
        throw new Error(`the keeper does not know ${url}`);
    }
  }

  private async database(): Promise<unknown> {
    const postgres = await this.postgres();
    const { makeTemplate, copyTemplate } = await databases();
    this.template ??= makeTemplate(postgres);
    await this.template;
    return copyTemplate(postgres);
  }

  private place(): Promise<RunDirectory> {
    this.directory ??= fastPlace().then((place) => RunDirectory.make(place));
    return this.directory;
  }

  private postgres(): Promise<PostgresServer> {
    this.postgresServer ??= (async () => {
      const place = await this.place();
      const server = await startPostgres({
        dataDir: join(place.path, 'postgres'),
        port: await freePort(),
        password: this.password,
        logFile: join(place.path, 'postgres.log'),
        durable: false,
      });
      await place.started(server.identity);
      return server;
    })();
    return this.postgresServer;
  }

  private temporal(): Promise<TemporalServer> {
    this.temporalServer ??= (async () => {
      const place = await this.place();
      const server = await startTemporal({
        cli: await findTemporalCli(),
        port: await freePort(),
        namespace: 'duban',
        logFile: join(place.path, 'temporal.log'),
      });
      await place.started(server.identity);
      return server;
    })();
    return this.temporalServer;
  }
}

/** Loaded when asked for, so that a fault in the tables cannot stop tests that need none. */
function databases(): Promise<typeof import('./template-database.ts')> {
  return import('./template-database.ts');
}
