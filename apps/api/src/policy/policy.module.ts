import { Module } from '@nestjs/common';
import { RecordModule } from '../../../../libs/record/record.module.ts';
import { PolicyController } from './policy.controller.ts';
import { RuleController } from './rule.controller.ts';
import { RuleReader } from './rule.reader.ts';

@Module({ imports: [RecordModule], controllers: [PolicyController, RuleController], providers: [RuleReader] })
export class PolicyModule {}
