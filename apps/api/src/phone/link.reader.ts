import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AcknowledgementFacts } from '../../../../libs/domain/acknowledgement/acknowledgement-facts.ts';
import { hashCode } from '../../../../libs/persistence/access-code/derive-code.ts';
import { readCases, type CaseRow } from '../../../../libs/record/case-row.ts';
import type { PhoneLink } from './phone-link.ts';

const CODE = /^[2-9A-HJKMNP-Z]{10}$/i;

/** Codes of cooperating units carry this generation: they outlive a reassignment between others. */
const COOPERATING_GENERATION = 0;

/** In the unit itself, or as the leader in charge of it, who is usually found in a unit above. */
const HAS_POST = `exists (
  with recursive above as (
    select id, parent_id from unit where id = a.unit_id
    union select o.id, o.parent_id from unit o join above b on o.id = b.parent_id)
  select 1 from post t join above b on b.id = t.unit_id
  where t.person_id = a.person_id and (t.unit_id = a.unit_id or t.role = 'leader_in_charge'))`;

interface CodeRow {
  caseId: string;
  personId: string;
  unitId: string;
  generation: number;
  personName: string;
  unitName: string;
}

/** Finds what a link code opens: only while its holder still has a post in the unit he got it for. Reading changes nothing: message scanners and browsers fetch links ahead. */
@Injectable()
export class LinkReader {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async find(code: string): Promise<PhoneLink | null> {
    if (!CODE.test(code)) return null;
    const { manager } = this.dataSource;
    const rows: CodeRow[] = await manager.query(
      `select a.case_id as "caseId", a.person_id as "personId", a.unit_id as "unitId", a.generation,
         p.name as "personName", u.name as "unitName"
       from access_code a join person p on p.id = a.person_id join unit u on u.id = a.unit_id
       where a.code_hash = $1 and a.died_at is null and p.retired_at is null
         and ${HAS_POST}`,
      [hashCode(code)],
    );
    const found = rows[0];
    const row = found && (await readCases(manager, [found.caseId])).get(found.caseId);
    const capacity = found && row && capacityOf(found, row);
    if (!found || !row || !capacity) return null;
    const name = `${found.unitName} ${found.personName}`;
    return {
      code: code.toUpperCase(),
      row,
      capacity,
      unitName: found.unitName,
      actor: { kind: 'person', id: found.personId, name, unitId: found.unitId },
    };
  }
}

/** What a unit has acknowledged it may read again, with when and by whom (ADR 18); its codes die with a withdrawal alone. */
const isReadAfterwards = ({ kind, facts }: CaseRow): boolean =>
  kind === 'acknowledgement' && (facts as AcknowledgementFacts).state === 'acknowledged';

/** A code opens a case only while its unit still has the duty it was made for. */
function capacityOf({ unitId, generation }: CodeRow, row: CaseRow): PhoneLink['capacity'] | null {
  const { facts } = row;
  if (facts.closedAt !== null && !isReadAfterwards(row)) return null;
  if (generation === COOPERATING_GENERATION) return facts.cooperatingUnitIds.includes(unitId) ? 'cooperating' : null;
  return unitId === facts.unitId && generation === facts.dutyGeneration ? 'unit' : null;
}
