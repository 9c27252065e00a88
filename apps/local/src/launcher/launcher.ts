import { existsSync } from 'node:fs';
import type { Settings } from '../../../../libs/config/config.ts';
import { openDataDirectory, type DataDirectory } from '../installation/data-directory.ts';
import { FirstPassword, openKeys, type Keys } from '../installation/keys.ts';
import { LauncherLock } from '../installation/launcher-lock.ts';
import { RunState } from '../installation/run-state.ts';
import { PlainError } from '../plain.error.ts';
import { freePort } from '../processes/free-port.ts';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import type { ServiceProcess } from '../processes/service-process.ts';
import { embeddedDatabase, migrateDatabase } from '../services/prepare-database.ts';
import { serviceEnvironment, type Endpoints } from '../services/service-environment.ts';
import { serviceLog } from '../services/service-logs.ts';
import { Supervised, type Supervisable } from '../services/supervised.ts';
import { WORKER_FLAGS } from '../services/worker-flags.ts';
import { waitUntilReady } from '../services/wait-until-ready.ts';
import { findTemporalCli } from '../temporal/find-temporal-cli.ts';
import { DiskWatch } from './disk-watch.ts';
import { endLeftBehind } from './end-left-behind.ts';
import { postgresService, temporalService } from './engine-service.ts';
import { writeInstallation, removeInstallation } from './installation-file.ts';
import { forgetFailedStart, keepFailedStart } from './failed-start.ts';
import { nodeService } from './node-service.ts';
import { requirePolicies } from './require-policies.ts';
import { requirePort } from './require-port.ts';
import { tellUnreachable } from './tell-unreachable.ts';

/** Built entry files of our own processes. */
export interface Programs {
  readonly api: string;
  readonly worker: string;
  readonly inbox: string;
}

// The API first, so that nothing new is taken in; the database last.
const stopOrder = ['api', 'worker', 'inbox', 'temporal', 'postgres'];

/** Starts one whole installation on this machine, keeps it running and stops it in order. */
export class Launcher {
  private readonly running = new Map<string, Supervised>();
  private data!: DataDirectory;
  private state!: RunState;
  private lock?: LauncherLock;
  private disk?: DiskWatch;
  private stopped?: Promise<void>;

  constructor(
    private readonly settings: Settings,
    private readonly programs: Programs,
    private readonly say: (line: string) => void,
    private readonly mayFetch: boolean,
  ) {}

  /** Base URL of the running API. Refuses (PlainError) what a person must mend, with everything stopped again. */
  async start(): Promise<string> {
    try {
      return await this.startAll();
    } catch (error) {
      await this.keepFailure(error as Error);
      await this.stop();
      throw error;
    }
  }

  /** What a stop interrupted is no failure, and without the lock the directory is another launcher's. */
  private async keepFailure(error: Error): Promise<void> {
    if (this.stopped !== undefined || this.lock === undefined) return;
    await keepFailedStart(this.data.root, error).catch(this.unwritable);
  }

  /** May be called twice. */
  stop(): Promise<void> {
    this.disk?.stop();
    this.stopped ??= (async () => {
      const failures: unknown[] = [];
      for (const name of stopOrder)
        await this.running
          .get(name)
          ?.stop()
          .catch((error: unknown) => failures.push(error));
      if (this.lock !== undefined) {
        await removeInstallation(this.data.run);
        await this.lock.release();
      }
      if (failures.length > 0) throw new AggregateError(failures, 'some services did not stop in order');
    })();
    return this.stopped;
  }

  private async startAll(): Promise<string> {
    const { dataDir, host, port, sealKeyFile, policyDir } = this.settings;
    await this.requireEngine();
    // Whoever left something behind on the port has a directory; where there is none, none is made in vain.
    if (!existsSync(dataDir)) await requirePort(host, port);
    this.data = await openDataDirectory(dataDir);
    this.disk = new DiskWatch(dataDir, this.say);
    this.disk.start();
    this.lock = await LauncherLock.take(this.data.run);
    this.state = await RunState.open(this.data.run);
    await endLeftBehind(this.data, this.state, this.say);
    await requirePort(host, port);
    requirePolicies(policyDir);
    const keys = await openKeys(this.data.keys, sealKeyFile);
    const endpoints = await this.startEngines(keys);
    const env = serviceEnvironment(this.settings, endpoints, keys);
    const url = `http://${reachable(host)}:${port}`;
    await writeInstallation(this.data.run, url, env);
    await this.startServices(env, url);
    await forgetFailedStart(dataDir);
    await tellUnreachable(this.settings, url, this.say);
    return url;
  }

  /** Where nothing may be fetched, a missing engine is refused before anything is made. */
  private async requireEngine(): Promise<void> {
    if (this.mayFetch || this.settings.temporalAddress !== undefined) return;
    await findTemporalCli({ say: this.say, mayFetch: false });
  }

  private async startEngines(keys: Keys): Promise<Endpoints> {
    const [databaseUrl, temporalAddress] = await Promise.all([this.database(keys), this.engine()]);
    return {
      databaseUrl,
      temporalAddress,
      inboxPort: await this.port('inbox'),
      smtpPort: await this.port('smtp'),
    };
  }

  private async database(keys: Keys): Promise<string> {
    let url = this.settings.databaseUrl;
    if (url === undefined) {
      this.say('正在启动数据库…');
      const log = await serviceLog(this.data.logs, 'postgres');
      const service = postgresService(this.data, await this.port('postgres'), keys.postgresPassword, log);
      url = await embeddedDatabase(await this.supervised(service).start());
    }
    this.say('正在核对数据库结构…');
    await migrateDatabase(url, this.settings.policyDir);
    return url;
  }

  private async engine(): Promise<string> {
    const { temporalAddress, temporalNamespace: namespace } = this.settings;
    if (temporalAddress !== undefined) return temporalAddress;
    const cli = await findTemporalCli({ say: this.say, mayFetch: this.mayFetch });
    this.say('正在启动流程引擎…');
    const logFile = await serviceLog(this.data.logs, 'temporal');
    const port = await this.port('temporal');
    const service = temporalService(this.data, { cli, port, namespace, logFile });
    return (await this.supervised(service).start()).address;
  }

  private async startServices(env: NodeJS.ProcessEnv, url: string): Promise<void> {
    const first = new FirstPassword(this.data.keys);
    const invented = this.settings.adminPassword === undefined ? await first.read() : undefined;
    const secret = this.settings.adminPassword ?? invented;
    this.say('正在启动督办服务…');
    const services = [
      await this.node('inbox', '模拟信箱', env, 5_000),
      await this.node('worker', '后台服务', env, 60_000),
      await this.node('api', '网站服务', { ...env, DUBAN_ADMIN_PASSWORD: secret }, 15_000),
    ];
    await waitUntilReady(url, services);
    if (invented !== undefined) {
      this.say(`首个管理员账号：admin　初始密码：${invented}　（只显示这一次，请记下并在登录后修改）`);
    }
    await first.markShown();
  }

  private async node(
    name: keyof Programs,
    title: string,
    env: NodeJS.ProcessEnv,
    graceMilliseconds: number,
  ): Promise<Supervised> {
    const logFile = await serviceLog(this.data.logs, name);
    const main = this.programs[name];
    const own = { DUBAN_ADMIN_PASSWORD: undefined, ...env };
    const flags = name === 'worker' ? WORKER_FLAGS : [];
    const options = { name, title, main, flags, env: own, dataDir: this.data.root, logFile, graceMilliseconds };
    const supervised = this.supervised(nodeService(options));
    await supervised.start();
    return supervised;
  }

  private supervised<P extends ServiceProcess>(service: Supervisable<P>): Supervised<P> {
    if (this.stopped !== undefined) throw new PlainError('STOPPED', '已停止。');
    const supervised = new Supervised(service, {
      say: this.say,
      record: (name, identity) => this.record(name, identity),
    });
    this.running.set(service.name, supervised);
    return supervised;
  }

  /** A full disk must not keep services from being stopped or started again; the mark finds them without the record. */
  private async record(name: string, identity: ProcessIdentity | undefined): Promise<void> {
    await this.state.setChild(name, identity).catch(this.unwritable);
  }

  private readonly unwritable = async (error: NodeJS.ErrnoException): Promise<void> => {
    if (error.code === 'ENOSPC' && (await this.disk?.isFull())) return;
    this.say(`运行记录写不进 ${this.data.run}（${error.code ?? error.message}）。请检查磁盘空间和权限。`);
  };

  /** The port of the last run when it is still free, so that bookmarks and settings of tools keep working. */
  private async port(name: string): Promise<number> {
    const port = await freePort(this.state.port(name));
    await this.state.setPort(name, port);
    return port;
  }
}

/** The address by which this machine reaches what listens there. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
