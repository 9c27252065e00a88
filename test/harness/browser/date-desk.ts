import { paperDate } from '../../../libs/domain/calendar/office-day.ts';
import type { OfficeDesk } from './office-desk.ts';

/** The working calendar, pauses and the rehearsal, as an officer uses them. */
export class DateDesk {
  constructor(private readonly desk: OfficeDesk) {}

  /** Opens the dialog of local days and chooses a day off. */
  async chooseLocalDay(date: string): Promise<void> {
    await this.desk.press('登记本地调班');
    await this.fillDay('日期', date);
  }

  async registerLocalDay(reason: string, documentNumber: string): Promise<void> {
    await this.desk.dialog.getByLabel('事由').fill(reason);
    await this.desk.dialog.getByLabel('文件字号').fill(documentNumber);
    await this.desk.press('登记', this.desk.dialog.locator('.ant-modal-footer'));
    await this.desk.page.getByText(documentNumber).first().waitFor();
  }

  async askToWithdraw(date: string): Promise<void> {
    const row = this.desk.page.getByRole('row').filter({ hasText: paperDate(date) });
    await this.desk.press('撤销', row.first());
    await this.desk.dialog.waitFor();
  }

  async withdraw(reason: string): Promise<void> {
    await this.desk.dialog.getByLabel('理由').fill(reason);
    await this.desk.press('撤销', this.desk.dialog.locator('.ant-modal-footer'));
    await this.desk.sees(`理由：${reason}`);
  }

  /** The line of a change of the calendar, once the open cases have followed it. */
  async replanned(reason: string): Promise<string> {
    const row = this.desk.page.getByRole('row').filter({ hasText: reason }).filter({ hasText: '完成' });
    await row.first().waitFor();
    return row.first().innerText();
  }

  async choosePause(kind: string): Promise<void> {
    await this.desk.dialog.getByRole('combobox').click();
    await this.desk.page.locator('.ant-select-item-option').filter({ hasText: kind }).click();
  }

  /** A day picker takes the day when it is left. */
  async fillDay(label: string, date: string): Promise<void> {
    const field = this.desk.dialog.getByLabel(label, { exact: true });
    await field.fill(date);
    await field.press('Enter');
  }

  /** What the rehearsal would do with a unit, a line each. */
  async rehearsed(unit: string): Promise<string[]> {
    return (await this.desk.rows()).filter((row) => row.includes(unit));
  }
}
