import { Module } from '@nestjs/common';
import { RecordModule } from '../../../../libs/record/record.module.ts';
import { WorkbenchController } from './workbench.controller.ts';
import { WorkbenchReader } from './workbench.reader.ts';

@Module({ imports: [RecordModule], controllers: [WorkbenchController], providers: [WorkbenchReader] })
export class WorkbenchModule {}
