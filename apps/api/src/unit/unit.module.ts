import { Module } from '@nestjs/common';
import { ChangeUnitService } from './change-unit.service.ts';
import { CreateUnitService } from './create-unit.service.ts';
import { DirectoryChange } from './directory.change.ts';
import { UnitImportController } from './import/unit-import.controller.ts';
import { UnitImportService } from './import/unit-import.service.ts';
import { RetireUnitService } from './retire-unit.service.ts';
import { UnitController } from './unit.controller.ts';

@Module({
  controllers: [UnitImportController, UnitController],
  providers: [DirectoryChange, CreateUnitService, ChangeUnitService, RetireUnitService, UnitImportService],
  exports: [DirectoryChange],
})
export class UnitModule {}
