import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from '@temporalio/client';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.token.ts';
import { CaseEngine } from './case-engine.ts';
import { EngineStore } from './engine-store.ts';
import { engineClient } from './engine-connection.ts';

/** The engine's client, shared by a process. Needs a global module with CONFIG. */
@Global()
@Module({
  providers: [
    {
      provide: Client,
      useFactory: (config: Config) => engineClient(config.temporalAddress, config.temporalNamespace),
      inject: [CONFIG],
    },
    { provide: CaseEngine, useFactory: (client: Client) => new CaseEngine(client), inject: [Client] },
    {
      provide: EngineStore,
      useFactory: (client: Client, config: Config) => new EngineStore(client, config.temporalNamespace),
      inject: [Client, CONFIG],
    },
  ],
  exports: [Client, CaseEngine, EngineStore],
})
export class TemporalModule implements OnApplicationShutdown {
  constructor(@Inject(Client) private readonly client: Client) {}

  async onApplicationShutdown(): Promise<void> {
    await this.client.connection.close();
  }
}
