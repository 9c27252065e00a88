import { Module } from '@nestjs/common';
import { UnitModule } from '../unit/unit.module.ts';
import { ExampleController } from './example.controller.ts';
import { ExampleService } from './example.service.ts';

@Module({ imports: [UnitModule], controllers: [ExampleController], providers: [ExampleService] })
export class ExampleModule {}
