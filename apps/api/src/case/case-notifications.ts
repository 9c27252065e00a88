import type { EntityManager } from 'typeorm';
import type { CaseNotification } from '../../../../libs/contracts/http/case.ts';
import { failureWords } from '../../../../libs/domain/notification/failure-words.ts';
import { maskedAddress } from '../../../../libs/domain/notification/masked-address.ts';
import type { NotificationState } from '../../../../libs/domain/notification/notification.ts';
import { stateNameOf } from '../../../../libs/domain/notification/state-name.ts';
import { shownBody } from '../../../../libs/domain/wording/placeholders.ts';
import type { Scope } from '../auth/signed-in.ts';
import { SqlFilter } from './sql-filter.ts';

type Row = Omit<CaseNotification, 'createdAt' | 'settledAt' | 'stateName'> & {
  state: NotificationState;
  createdAt: Date;
  settledAt: Date | null;
  isSettled: boolean;
  /** Its words went in another message, whose fate is its own. */
  isCarried: boolean;
};

/** A case's messages with what is known of their delivery, oldest first; units see those to their own people. */
export async function readNotifications(
  manager: EntityManager,
  caseId: string,
  scope: Scope,
): Promise<CaseNotification[]> {
  const filter = new SqlFilter().add('n.case_id = ?::uuid', caseId);
  // A message about a unit to the office or its leaders names the unit too; only its own people's are the unit's.
  if (!scope.all) {
    filter.add(
      'exists (select 1 from post t where t.person_id = n.person_id and t.unit_id = n.unit_id and t.unit_id = any(?::uuid[]))',
      scope.unitIds,
    );
  }
  const rows: Row[] = await manager.query(
    `select n.id, n.created_at as "createdAt", n.template, n.subject, n.body, n.channel, n.address, s.state, s.failure,
       n.carrier_id is not null as "isCarried",
       coalesce(p.name, '') as "personName", coalesce(h.name, u.name, '') as "unitName",
       coalesce(s.settled_at, s.accepted_at) as "settledAt", s.settled_at is not null as "isSettled",
       s.possible_duplicate as "possibleDuplicate"
     from notification n join notification s on s.id = coalesce(n.carrier_id, n.id)
     left join person p on p.id = n.person_id left join unit u on u.id = n.unit_id
     left join lateral (
       select o.name from post t join unit o on o.id = t.unit_id where t.person_id = n.person_id
       order by t.unit_id = n.unit_id desc, o.is_office desc, o.name limit 1) h on true
     where ${filter.sql} order by n.created_at, n.id`,
    filter.values,
  );
  return rows.map(({ isCarried, isSettled, ...row }) => ({
    ...row,
    body: shownBody(row.body),
    address: maskedAddress(row.address),
    failure: row.failure === null ? null : failureWords(row.failure),
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    stateName: `${isCarried ? '合并发送，' : ''}${stateNameOf({ ...row, isSettled })}`,
  }));
}
