import type { Locator } from 'playwright-core';
import type { OfficeDesk } from './office-desk.ts';

/** The list of periodic duties and the page of one. */
export class DutyDesk {
  constructor(private readonly desk: OfficeDesk) {}

  /** Opens a duty of the list by its title, once the list shows the words beside it. */
  async open(title: string, words: string): Promise<void> {
    const row = this.desk.page.getByRole('row').filter({ hasText: title }).filter({ hasText: words });
    await row.getByRole('link', { name: title }).click();
    await this.desk.page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await this.desk.page.waitForURL(/\/duties\/[0-9a-f-]{36}$/);
  }

  /** The windows of the duty, the one that runs first. */
  periods(): Promise<string[]> {
    return this.rowsOf('各期');
  }

  /** Settles when a window of the table has been excused for the reason. */
  async excused(reason: string): Promise<void> {
    await this.desk.page.locator('.duty-reason').filter({ hasText: reason }).waitFor();
  }

  /** The acts that can still be struck, the latest day first. */
  acts(): Promise<string[]> {
    return this.rowsOf('可核减的记录');
  }

  /** Does an act from a row of the page, whose answers the page knows; only the reason is asked for. */
  async actOn(button: string, name: string, reason: string): Promise<void> {
    await this.desk.press(button);
    await this.desk.dialog.getByLabel('理由').fill(reason);
    await this.desk.shoot(`duty-${name}`);
    await this.desk.press(name, this.desk.dialog.locator('.ant-modal-footer'));
    await this.desk.hears(`${name}已完成`);
  }

  /** Records an act of today with what was done, as the unit does it in the console. */
  async record(text: string): Promise<void> {
    await this.desk.press('记录一次');
    await this.desk.dialog.getByLabel(/^内容/).fill(text);
    await this.desk.shoot('duty-record');
    await this.desk.press('记录一次', this.desk.dialog.locator('.ant-modal-footer'));
    await this.desk.hears('记录一次已完成');
  }

  private async rowsOf(title: string): Promise<string[]> {
    const panel: Locator = this.desk.page.locator('section.panel section.panel').filter({ hasText: title });
    const texts = await panel.locator('tbody > tr.ant-table-row').allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s*[\t\n]\s*/g, ' | '));
  }
}
