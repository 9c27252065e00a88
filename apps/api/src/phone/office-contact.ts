import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OfficeContact } from './phone-frame.ts';

/** Whom people call. Only the duty desk's number is shown: these pages are open to everybody. */
@Injectable()
export class OfficeContactReader {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async read(): Promise<OfficeContact> {
    const rows: OfficeContact[] = await this.dataSource.query(
      `select u.name, (select p.phone from post t join person p on p.id = t.person_id
         where t.unit_id = u.id and t.role = 'duty_desk' and p.retired_at is null and p.phone is not null
         order by p.name limit 1) as phone
       from unit u where u.is_office limit 1`,
    );
    return rows[0] ?? { name: '安办', phone: null };
  }
}
