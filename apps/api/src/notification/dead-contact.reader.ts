import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DeadContact } from '../../../../libs/contracts/http/notification.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import { failureWords } from '../../../../libs/domain/notification/failure-words.ts';

type Row = Omit<DeadContact, 'lastFailedAt'> & { lastFailedAt: Date };

/** Judged is what a provider or its receipt has settled; an SMS that was only taken proves nothing, a mail gets no receipt. */
const DEAD = `
  with judged as (
    select n.person_id, n.channel, n.address, n.state, n.failure, coalesce(n.settled_at, n.accepted_at) as at
    from notification n
    where n.person_id in (select person_id from notification where state = 'failed')
      and (n.state in ('delivered', 'failed') or (n.state = 'accepted' and n.channel = 'email'))),
  arrived as (
    select person_id, channel, address, max(at) as at from judged where state <> 'failed' group by 1, 2, 3)
  select j.person_id, j.channel, j.address, count(*)::int as failures, max(j.at) as at,
    (array_agg(j.failure order by j.at desc))[1] as failure
  from judged j left join arrived a using (person_id, channel, address)
  where j.state = 'failed' and (a.at is null or j.at > a.at) group by 1, 2, 3`;

/** Numbers and mailboxes that reach nobody, so that the office can correct them. */
@Injectable()
export class DeadContactReader {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Those that stand in the directory now, most open cases first. */
  async list(): Promise<Page<DeadContact>> {
    const rows: Row[] = await this.dataSource.query(
      `with dead as (${DEAD}), current as (
         select d.*, p.name, p.phone, p.email from dead d join person p on p.id = d.person_id and p.retired_at is null
           and d.address = case d.channel when 'sms' then p.phone else p.email end)
       select c.person_id as "personId", c.name as "personName", u.id as "unitId", u.name as "unitName", c.channel,
         c.address, c.failures, c.at as "lastFailedAt", coalesce(c.failure, '') as failure,
         case c.channel when 'sms' then c.email else c.phone end is not null and not exists (
           select 1 from current o where o.person_id = c.person_id and o.channel <> c.channel) as "otherWay",
         (select count(distinct f.id)::int from case_file f join post t on t.unit_id = f.unit_id
          where t.person_id = c.person_id and f.closed_at is null) as "openCases"
       from current c
       join lateral (select u.id, u.name from post t join unit u on u.id = t.unit_id
         where t.person_id = c.person_id order by u.name limit 1) u on true
       order by "otherWay", "openCases" desc, c.at desc, c.person_id, c.channel`,
    );
    const items = rows.map((row) => ({
      ...row,
      failure: failureWords(row.failure),
      lastFailedAt: row.lastFailedAt.toISOString(),
    }));
    return { items, nextCursor: null, total: items.length };
  }
}
