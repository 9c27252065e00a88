import { Module } from '@nestjs/common';
import { WorkbenchController } from './workbench.controller.ts';
import { WorkbenchReader } from './workbench.reader.ts';

@Module({ controllers: [WorkbenchController], providers: [WorkbenchReader] })
export class WorkbenchModule {}
