import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { idParam, type Page } from '../../../../libs/contracts/http/page.ts';
import {
  personBody,
  personChange,
  personQuery,
  type PersonBody,
  type PersonChange,
  type PersonQuery,
  type PersonView,
} from '../../../../libs/contracts/http/person.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import { scopeOf, type SignedIn } from '../auth/signed-in.ts';
import { readPeople, readPerson } from './person.reader.ts';
import { PersonService } from './person.service.ts';

@Controller('api/v1/people')
export class PersonController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(PersonService) private readonly people: PersonService,
  ) {}

  @Get()
  list(
    @Query({ schema: personQuery }) query: PersonQuery,
    @CurrentAccount() account: SignedIn,
  ): Promise<Page<PersonView>> {
    return readPeople(this.dataSource.manager, query, scopeOf(account));
  }

  @Get(':id')
  one(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<PersonView> {
    return readPerson(this.dataSource.manager, id, scopeOf(account));
  }

  @Roles('administrator', 'safety_office')
  @Post()
  create(@Body({ schema: personBody }) body: PersonBody, @CurrentAccount() account: SignedIn): Promise<PersonView> {
    return this.people.create(body, account);
  }

  @Roles('administrator', 'safety_office')
  @Patch(':id')
  change(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: personChange }) body: PersonChange,
    @CurrentAccount() account: SignedIn,
  ): Promise<PersonView> {
    return this.people.change(id, body, account);
  }

  @Roles('administrator', 'safety_office')
  @Post(':id/retire')
  @HttpCode(200)
  retire(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<PersonView> {
    return this.people.retire(id, account);
  }

  @Roles('administrator', 'safety_office')
  @Post(':id/restore')
  @HttpCode(200)
  restore(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<PersonView> {
    return this.people.restore(id, account);
  }
}
