import { Module } from '@nestjs/common';
import { InboxClient } from './inbox.client.ts';
import { SimulatorController } from './simulator.controller.ts';
import { SimulatorService } from './simulator.service.ts';

@Module({ controllers: [SimulatorController], providers: [InboxClient, SimulatorService] })
export class SimulatorModule {}
