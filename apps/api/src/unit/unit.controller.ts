import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { idParam, type Page } from '../../../../libs/contracts/http/page.ts';
import {
  retireBody,
  unitBody,
  unitChange,
  unitQuery,
  type RetireBody,
  type UnitBody,
  type UnitChange,
  type UnitContact,
  type UnitQuery,
  type UnitView,
} from '../../../../libs/contracts/http/unit.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import { scopeOf, type SignedIn } from '../auth/signed-in.ts';
import { ChangeUnitService } from './change-unit.service.ts';
import { CreateUnitService } from './create-unit.service.ts';
import { RetireUnitService } from './retire-unit.service.ts';
import { readContacts, readUnit, readUnits } from './unit.reader.ts';

@Controller('api/v1/units')
export class UnitController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(CreateUnitService) private readonly creation: CreateUnitService,
    @Inject(ChangeUnitService) private readonly changes: ChangeUnitService,
    @Inject(RetireUnitService) private readonly retirement: RetireUnitService,
  ) {}

  @Get()
  list(@Query({ schema: unitQuery }) query: UnitQuery, @CurrentAccount() account: SignedIn): Promise<Page<UnitView>> {
    return readUnits(this.dataSource.manager, query, scopeOf(account));
  }

  @Get(':id')
  one(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<UnitView> {
    return readUnit(this.dataSource.manager, id, scopeOf(account));
  }

  @Get(':id/contacts')
  async contacts(
    @Param('id', { schema: idParam }) id: string,
    @CurrentAccount() account: SignedIn,
  ): Promise<UnitContact[]> {
    await readUnit(this.dataSource.manager, id, scopeOf(account));
    return readContacts(this.dataSource.manager, id);
  }

  @Roles('administrator', 'safety_office')
  @Post()
  create(@Body({ schema: unitBody }) body: UnitBody, @CurrentAccount() account: SignedIn): Promise<UnitView> {
    return this.creation.create(body, account);
  }

  @Roles('administrator', 'safety_office')
  @Patch(':id')
  change(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: unitChange }) body: UnitChange,
    @CurrentAccount() account: SignedIn,
  ): Promise<UnitView> {
    return this.changes.change(id, body, account);
  }

  @Roles('administrator', 'safety_office')
  @Post(':id/retire')
  @HttpCode(200)
  retire(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: retireBody }) body: RetireBody,
    @CurrentAccount() account: SignedIn,
  ): Promise<UnitView> {
    return this.retirement.retire(id, body.reason, account);
  }

  @Roles('administrator', 'safety_office')
  @Post(':id/restore')
  @HttpCode(200)
  restore(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<UnitView> {
    return this.retirement.restore(id, account);
  }
}
