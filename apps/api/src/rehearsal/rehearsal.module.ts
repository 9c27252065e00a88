import { Module } from '@nestjs/common';
import { RecordModule } from '../../../../libs/record/record.module.ts';
import { RehearsalController } from './rehearsal.controller.ts';
import { RehearsalService } from './rehearsal.service.ts';

@Module({ imports: [RecordModule], controllers: [RehearsalController], providers: [RehearsalService] })
export class RehearsalModule {}
