import type { OfficeDesk } from './office-desk.ts';

/** The interview stands five minutes after issue in the demonstration policy. */
const PATIENCE = { timeout: 150_000 };

/** The pages of the signatory. */
export class LeaderDesk {
  constructor(private readonly desk: OfficeDesk) {}

  /** Lets letters of a kind go out at once in one's own name. */
  async authorise(kind: string, reason: string): Promise<void> {
    await this.desk.open('/letters/authorisations');
    await this.desk.press('新增授权');
    await this.desk.dialog.getByLabel('函件种类').click();
    await this.desk.page.locator('.ant-select-item-option').filter({ hasText: kind }).click();
    await this.desk.dialog.getByLabel('理由').fill(reason);
    await this.desk.shoot('authorise');
    await this.desk.press('授权', this.desk.dialog.locator('.ant-modal-footer'));
    await this.desk.sees('✓ 有效');
  }

  /** Signs the first draft addressed to the unit that is of the kind. */
  async issue(kind: string, unit: string): Promise<void> {
    await this.desk.open('/letters/waiting?limit=100');
    await this.desk.sees(kind);
    await this.desk.shoot('letters-waiting');
    const row = this.desk.page.getByRole('row').filter({ hasText: kind }).filter({ hasText: unit });
    await this.desk.press('签发', row.first());
    await this.desk.press('签发', this.desk.dialog);
    await this.desk.hears('已完成', '已收到，正在处理');
  }

  /** Opens the case of a proposed interview with the unit and decides it. */
  async decideInterview(unit: string, decision: string, reason: string): Promise<void> {
    await this.desk.open('/letters/waiting');
    const row = this.desk.page.getByRole('row').filter({ hasText: `${unit}（主要负责人）` });
    await row.first().getByRole('link', { name: '去决定' }).click(PATIENCE);
    await this.desk.press('决定约谈');
    await this.desk.press('决定约谈', this.desk.dialog.locator('.ant-modal-footer'));
    await this.desk.sees('请填写决定');
    await this.desk.dialog.getByText(decision, { exact: true }).click();
    await this.desk.dialog.getByLabel('理由').fill(reason);
    await this.desk.shoot('decide-interview');
    await this.desk.press('决定约谈', this.desk.dialog.locator('.ant-modal-footer'));
    await this.desk.hears('决定约谈已完成');
  }

  /** The words of the first issued letter as it prints. */
  async print(): Promise<string> {
    await this.desk.press('看原文');
    const paper = this.desk.page.frameLocator('iframe').locator('.sheet');
    await paper.waitFor();
    return paper.innerText();
  }
}
