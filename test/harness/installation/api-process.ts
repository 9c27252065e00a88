import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import type { ServiceProcess } from '../../../apps/local/src/processes/service-process.ts';

const READY_SECONDS = 60;

/** Starts the program in its installation. */
type Launch = (env: NodeJS.ProcessEnv) => Promise<ServiceProcess>;

/** One API of the installation at an address of its own, which it keeps when it is killed and started again. */
export class ApiProcess {
  readonly url: string;
  private readonly launch: Launch;
  private readonly env: NodeJS.ProcessEnv;
  private process: ServiceProcess | null = null;

  private constructor(launch: Launch, port: number, env: NodeJS.ProcessEnv) {
    this.launch = launch;
    this.url = `http://127.0.0.1:${port}`;
    this.env = { ...env, DUBAN_PORT: String(port) };
  }

  static async start(launch: Launch, env: NodeJS.ProcessEnv): Promise<ApiProcess> {
    const api = new ApiProcess(launch, await freePort(), env);
    await api.startAgain();
    return api;
  }

  /** Returns when the API answers that it can work. */
  async startAgain(): Promise<void> {
    this.process = await this.launch(this.env);
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
