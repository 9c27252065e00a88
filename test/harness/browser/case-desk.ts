import type { Locator } from 'playwright-core';
import type { OfficeDesk } from './office-desk.ts';

/** The list of cases and the page of one. */
export class CaseDesk {
  constructor(private readonly desk: OfficeDesk) {}

  /** Finds a case by words and unit, opens it and answers its number. */
  async open(words: string, unit: string): Promise<string> {
    await this.desk.open(`/cases?q=${encodeURIComponent(words)}`);
    const row = this.desk.page
      .getByRole('row')
      .filter({ hasText: words })
      .filter({ has: this.desk.page.getByRole('cell', { name: unit, exact: true }) });
    await row.getByRole('link', { name: '查看' }).click();
    await this.desk.sees('下发任务');
    return this.fact('编号').innerText();
  }

  /** Settles when the page, which follows its case by itself, shows the state. */
  async reaches(state: string): Promise<void> {
    await this.fact('状态').filter({ hasText: state }).waitFor();
  }

  /** What may be done now. */
  acts(): Promise<string[]> {
    return this.desk.page.locator('.case-facts ~ .no-print button').allInnerTexts();
  }

  /** Does an act; `fill` answers its questions. */
  async act(name: string, fill: () => Promise<unknown> = async () => undefined): Promise<void> {
    await this.desk.press(name);
    await this.desk.dialog.waitFor();
    await fill();
    await this.desk.shoot(`act-${name}`);
    await this.desk.press(name, this.desk.dialog.locator('.ant-modal-footer'));
    await this.desk.hears(`${name}已完成`);
  }

  answer(label: string, words: string): Promise<void> {
    return this.desk.dialog.getByLabel(label, { exact: true }).fill(words);
  }

  async reassignTo(unit: string, reason: string): Promise<void> {
    const field = this.desk.dialog.getByLabel('改派给', { exact: true });
    await field.fill(unit);
    await field.press('Enter');
    await this.answer('理由', reason);
  }

  /** The titles of the timeline, the latest first. */
  timeline(): Promise<string[]> {
    return this.desk.page.locator('.timeline-title').allInnerTexts();
  }

  private fact(name: string): Locator {
    return this.desk.page
      .locator('.case-facts > div')
      .filter({ has: this.desk.page.getByText(name, { exact: true }) })
      .locator('dd');
  }
}
