import type { DataSource } from 'typeorm';
import { batchesOf, type Outgoing } from '../../../libs/domain/rehearsal/dispatch.ts';
import type { Rehearsal } from '../../../libs/domain/rehearsal/rehearse.ts';
import type { DispatchLimits } from '../../../libs/domain/notification/dispatch-limits.ts';

/** People act a moment after the instant they are due at; a minute tells acts apart. */
const toMinute = (instant: string): string => `${instant.slice(0, 16)}Z`;
const listed = (rows: readonly string[]): string[] => [...rows].sort();

/** Rungs the engine climbed: case, nominal instant, instant, verb, audience and channels. */
export async function climbedRungs(dataSource: DataSource): Promise<string[]> {
  const rows: Record<string, string>[] = await dataSource.query(
    `select c.business_key as key, r.clock || '/' || r.rung_id as rung, r.verb, array_to_string(r.audience, ',') as audience,
       array_to_string(r.channels, ',') as channels, ${iso('r.nominal_at')} as "nominalAt", ${iso('r.at')} as at,
       r.outcome || ' by ' || r.climbed_by as outcome
     from rung r join case_file c on c.id = r.case_id where r.outcome in ('climbed', 'collapsed')`,
  );
  return listed(
    rows.map((row) =>
      [
        row['key'],
        row['nominalAt'],
        row['at'],
        row['rung'],
        row['verb'],
        row['audience'],
        row['channels'],
        row['outcome'],
      ].join(' | '),
    ),
  );
}

export function rehearsedRungs({ events }: Rehearsal): string[] {
  return listed(
    events.flatMap(({ businessKey, nominalAt, at, clock, rungId, verb, audience, channels }) =>
      rungId === null || verb === 'submit'
        ? []
        : [
            businessKey,
            nominalAt,
            at,
            `${clock}/${rungId}`,
            verb,
            audience.join(','),
            channels.join(','),
            'climbed by workflow',
          ].join(' | '),
    ),
  );
}

type Sent = Outgoing & { businessKey: string };

/** Messages the engine's steps wrote, each with the instant of its rung or, for a person's act, of the step. */
export async function writtenMessages(dataSource: DataSource): Promise<Sent[]> {
  return dataSource.query(
    `select n.id, c.business_key as "businessKey", n.person_id as "personId", n.channel, n.address,
       n.template, coalesce(${iso('r.at')}, to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"')) as at
     from notification n join case_file c on c.id = n.case_id
       left join rung r on r.case_id = n.case_id and r.key = n.step_key`,
  );
}

export function rehearsedMessages({ messages, events }: Rehearsal): Sent[] {
  const rungs = new Set(
    events.filter(({ rungId }) => rungId !== null).map(({ businessKey, at }) => `${businessKey}/${at}`),
  );
  return messages.map((message, index) => ({
    ...message,
    id: String(index),
    at: rungs.has(`${message.businessKey}/${message.at}`) ? message.at : toMinute(message.at),
  }));
}

export const messageLines = (rows: readonly Sent[]): string[] => listed(rows.map(lineOf));

/** The provider calls the dispatcher's own plan makes of the messages, under limits that hold some back. */
export function batchLines(rows: readonly Sent[], limits: DispatchLimits): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = [...rows].sort((a, b) => (lineOf(a) < lineOf(b) ? -1 : 1));
  return batchesOf(inOrder, limits).map(
    ({ at, person, channel, rowIds }) =>
      `${at} | ${person} | ${channel} | ${rowIds.map((id) => lineOf(byId.get(id)!)).join(' + ')}`,
  );
}

const lineOf = ({ at, businessKey, personId, address, channel, template }: Sent): string =>
  [at, businessKey, template, personId, address, channel].join(' | ');

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
