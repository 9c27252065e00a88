import { Module } from '@nestjs/common';
import { ReplanningController } from './replanning.controller.ts';

/** How far open cases have followed a change of calendar or rules. */
@Module({ controllers: [ReplanningController] })
export class ReplanningModule {}
