import { Inject, Injectable } from '@nestjs/common';
import type { UnitImportResult } from '../../../../../libs/contracts/http/unit.ts';
import { Refusal, type RefusalPlace } from '../../../../../libs/domain/refusal/refusal.ts';
import type { DirectoryPlan } from '../../../../../libs/domain/unit/import/directory.ts';
import { planDirectory } from '../../../../../libs/domain/unit/import/plan-directory.ts';
import {
  EARLIER_PERSON_COLUMNS,
  PERSON_COLUMNS,
  PERSON_SHEET,
  UNIT_COLUMNS,
  UNIT_SHEET,
} from '../../../../../libs/domain/unit/import/unit-columns.ts';
import { readWorkbook } from '../../../../../libs/intake/sheet/read-workbook.ts';
import { rowsOf } from '../../../../../libs/intake/sheet/rows.ts';
import type { SignedIn } from '../../auth/signed-in.ts';
import { DirectoryChange } from '../directory.change.ts';
import { readKnownDirectory } from './known-directory.ts';
import { writePlan } from './write-plan.ts';

/** Units and people from one workbook: all of it or nothing. */
@Injectable()
export class UnitImportService {
  constructor(@Inject(DirectoryChange) private readonly directory: DirectoryChange) {}

  /** Refuses `import_faulty` with every faulty cell, and `import_empty`; with `preview` nothing is written. */
  async import(bytes: Uint8Array, fileName: string, preview: boolean, actor: SignedIn): Promise<UnitImportResult> {
    const sheets = await readWorkbook(bytes);
    const units = rowsOf(sheets, UNIT_SHEET, UNIT_COLUMNS);
    const people = rowsOf(sheets, PERSON_SHEET, PERSON_COLUMNS, EARLIER_PERSON_COLUMNS);
    if (units.length + people.length === 0) {
      throw new Refusal('invalid', 'import_empty', '两张表里都没有内容。请从第 2 行开始填写后再导入。');
    }
    return this.directory.run(actor, async (change) => {
      const known = await readKnownDirectory(change.manager);
      const { plan, faults } = planDirectory(units, people, known);
      if (faults.length > 0) throw faulty(faults);
      const result = resultOf(plan, !preview);
      if (preview) return result;
      await writePlan(change, plan, known);
      change.record('unit.imported', { fileName, units: result.units, people: result.people, posts: result.posts });
      return result;
    });
  }
}

function faulty(faults: readonly RefusalPlace[]): Refusal {
  const detail = `文件里有 ${faults.length} 处不对，一行也没有导入。请按下面每一处的提示改好文件，再重新上传。`;
  return new Refusal('invalid', 'import_faulty', detail, faults);
}

function resultOf({ units, people }: DirectoryPlan, applied: boolean): UnitImportResult {
  return {
    applied,
    units: units.length,
    people: people.filter((person) => person.id === null).length,
    posts: people.reduce((sum, person) => sum + person.posts.length, 0),
    unitNames: units.map((unit) => unit.name),
    personNames: people.map((person) => person.name),
  };
}
