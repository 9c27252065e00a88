import { Module } from '@nestjs/common';
import { RecordModule } from '../../../../libs/record/record.module.ts';
import { PolicyController } from './policy.controller.ts';

@Module({ imports: [RecordModule], controllers: [PolicyController] })
export class PolicyModule {}
