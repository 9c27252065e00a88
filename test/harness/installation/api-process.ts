import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import type { ServiceProcess } from '../../../apps/local/src/processes/service-process.ts';
import type { Installation } from './installation.ts';

const READY_SECONDS = 60;

/** One API of the installation at an address of its own, which it keeps when it is killed and started again. */
export class ApiProcess {
  readonly url: string;
  private readonly installation: Installation;
  private readonly env: NodeJS.ProcessEnv;
  private process: ServiceProcess | null = null;

  private constructor(installation: Installation, port: number, env: NodeJS.ProcessEnv) {
    this.installation = installation;
    this.url = `http://127.0.0.1:${port}`;
    this.env = { ...env, DUBAN_PORT: String(port) };
  }

  static async start(installation: Installation, env: NodeJS.ProcessEnv = {}): Promise<ApiProcess> {
    const api = new ApiProcess(installation, await freePort(), env);
    await api.startAgain();
    return api;
  }

  /** Returns when the API answers that it can work. */
  async startAgain(): Promise<void> {
    this.process = await this.installation.start('api', this.env);
    const until = Date.now() + READY_SECONDS * 1000;
    while ((await this.readiness()) !== 200) {
      if (Date.now() > until) throw new Error(`the API at ${this.url} is not ready after ${READY_SECONDS} s`);
      await pause(50);
    }
  }

  async kill(): Promise<void> {
    await this.process?.stop('SIGKILL', 0);
  }

  /** The status of its readiness probe; null without an answer. */
  readiness(): Promise<number | null> {
    return fetch(`${this.url}/health/ready`).then(
      (response) => response.status,
      () => null,
    );
  }
}
