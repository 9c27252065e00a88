import {
  PERSON_COLUMNS,
  PERSON_SHEET,
  UNIT_COLUMNS,
  UNIT_SHEET,
} from '../../../libs/domain/unit/import/unit-columns.ts';
import { writeWorkbook } from '../../../libs/intake/sheet/write-workbook.ts';
import type { OfficeDesk } from './office-desk.ts';

type Rows = readonly (readonly string[])[];

const columns = (headings: Readonly<Record<string, string>>) =>
  Object.values(headings).map((heading) => ({ heading, width: 20 }));

/** 单位与人员, with its import of a filled-in workbook. */
export class DirectoryDesk {
  constructor(private readonly desk: OfficeDesk) {}

  async openImport(): Promise<void> {
    await this.desk.open('/settings/units');
    await this.desk.press('表格导入');
  }

  /** Chooses a workbook with these rows below its headings. */
  async upload(units: Rows, people: Rows): Promise<void> {
    const bytes = await writeWorkbook([
      { name: UNIT_SHEET, columns: columns(UNIT_COLUMNS), rows: units },
      { name: PERSON_SHEET, columns: columns(PERSON_COLUMNS), rows: people },
    ]);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const file = { name: '单位和人员.xlsx', mimeType, buffer: Buffer.from(bytes) };
    await this.desk.page.locator('input[type=file]').setInputFiles(file);
  }

  /** Gives the person shown on the page another telephone number. */
  async correctPhone(person: string, phone: string): Promise<void> {
    await this.desk.press('修改', this.desk.page.getByRole('row').filter({ hasText: person }));
    await this.desk.dialog.getByLabel('手机').fill(phone);
    await this.desk.press('保存', this.desk.dialog);
    await this.desk.page.getByRole('cell', { name: phone }).waitFor();
  }
}
