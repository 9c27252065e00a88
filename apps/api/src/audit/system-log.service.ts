import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SystemLogEntry, SystemLogQuery } from '../../../../libs/contracts/http/audit.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import { cursorAfter, readCursor } from '../http/cursor.ts';
import { likeWords } from './like-words.ts';
import { officeDays } from './office-days.ts';
import { aboutOf, namesOf } from './system-log-about.ts';
import { kindName, whatOf } from './system-log-words.ts';

const SUBJECTS: Record<SystemLogQuery['subject'], string> = {
  reads: "e.kind = 'audit.read'",
  sign_ins: "e.kind like 'session.%'",
  settings: "e.kind <> 'audit.read' and e.kind not like 'session.%'",
  all: 'true',
};

/** A case's number stands nowhere in an address: its reads are found by its id. */
const CASES_SEARCHED = 50;

interface Row {
  seq: number;
  at: Date;
  kind: string;
  body: string;
  who: string | null;
}

/** The system's hashed stream as a person reads it: who read, signed in, changed what. */
@Injectable()
export class SystemLogService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async list(query: SystemLogQuery): Promise<Page<SystemLogEntry>> {
    const where = `e.stream_kind = 'system' and ${SUBJECTS[query.subject]} and ($1::text is null or e.body ilike $1
        or e.body ilike any(select '%' || c.id || '%' from case_file c where c.number ilike $1 limit ${CASES_SEARCHED}))
      and ($2::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at < $3)`;
    const filter = [likeWords(query.q), ...officeDays(query.from, query.to)];
    const after = readCursor(query.cursor, ['integer']);
    const rows: Row[] = await this.dataSource.query(
      `select e.seq, e.at, e.kind, e.body, a.display_name as who from ledger_entry e
         left join account a on e.body is json and a.id::text = coalesce(e.body::jsonb->>'accountId',
           e.body::jsonb#>>'{actor,id}', e.body::jsonb->>'actor')
       where ${where} and ($4::int is null or e.seq < $4::int) order by e.seq desc limit $5`,
      [...filter, after?.[0] ?? null, query.limit + 1],
    );
    const [{ total }]: [{ total: number }] = await this.dataSource.query(
      `select count(*)::int as total from ledger_entry e where ${where}`,
      filter,
    );
    const items = await this.named(rows.slice(0, query.limit).map(viewOf));
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return { items, total, nextCursor: last === undefined ? null : cursorAfter(String(last.seq)) };
  }

  private async named(entries: readonly Entry[]): Promise<SystemLogEntry[]> {
    const abouts = entries.map((entry) => aboutOf(entry.body));
    const names = await namesOf(
      this.dataSource.manager,
      abouts.filter((about) => about !== null),
    );
    return entries.map((entry, index) => {
      const about = abouts[index] ?? null;
      const label = about === null ? undefined : names.get(about.id);
      return { ...entry, about: about === null || label === undefined ? null : { ...about, label } };
    });
  }
}

type Entry = Omit<SystemLogEntry, 'about'>;

function viewOf(row: Row): Entry {
  const body = bodyOf(row.body);
  const { seq, kind } = row;
  return {
    seq,
    at: row.at.toISOString(),
    kind,
    kindName: kindName(kind),
    who: row.who,
    what: whatOf(kind, body),
    body,
  };
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    // An entry somebody has broken is shown as it stands; the verifier names it.
    return { text };
  }
}
