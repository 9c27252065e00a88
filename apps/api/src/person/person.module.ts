import { Module } from '@nestjs/common';
import { UnitModule } from '../unit/unit.module.ts';
import { PersonController } from './person.controller.ts';
import { PersonService } from './person.service.ts';

@Module({ imports: [UnitModule], controllers: [PersonController], providers: [PersonService] })
export class PersonModule {}
