import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Screens } from './screens.ts';

const LOOK_AGAIN_MS = 500;
const LOOKS = 60;

export interface Photo {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The pages behind a message's link. */
export class PhonePages {
  constructor(
    private readonly page: Page,
    private readonly screens: Screens,
  ) {}

  words(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** What can be done now, in the order of the page. */
  acts(): Promise<string[]> {
    return this.page.getByRole('region', { name: '可以办理' }).locator('.button').allInnerTexts();
  }

  reload(): Promise<unknown> {
    return this.page.reload();
  }

  async sign(): Promise<string> {
    await this.page.getByRole('button', { name: '签收' }).click();
    return this.receipt();
  }

  async report(text: string, photos: readonly Photo[] = []): Promise<string> {
    await this.page.getByRole('link', { name: '反馈', exact: true }).click();
    await this.page.getByLabel('办理结果').fill(text);
    await this.page.getByLabel(/^照片/).setInputFiles([...photos]);
    return this.submit();
  }

  async askUntil(day: string, reason: string): Promise<string> {
    await this.page.getByRole('link', { name: '申请延期' }).click();
    await this.page.locator('input[type=date]').fill(day);
    await this.page.locator('textarea').fill(reason);
    return this.submit();
  }

  async disown(reason: string): Promise<string> {
    await this.page.getByRole('link', { name: '不属于我单位' }).click();
    await this.page.locator('textarea').fill(reason);
    return this.submit();
  }

  /** A cooperating unit's part. */
  async contribute(text: string): Promise<string> {
    await this.page.getByRole('link', { name: '反馈配合情况' }).click();
    await this.page.getByLabel('配合情况').fill(text);
    return this.submit();
  }

  /** From the receipt back to the case; while an act is still on its way the holder looks again. */
  async back(words = '返回任务'): Promise<void> {
    await this.page.getByRole('link', { name: words }).click();
    await this.page.getByText('办理经过').waitFor();
    for (let looks = 0; await this.page.getByText('正在处理。不会丢失').isVisible(); looks += 1) {
      if (looks === LOOKS) throw new Error(`still on its way: ${await this.words()}`);
      await setTimeout(LOOK_AGAIN_MS);
      await this.reload();
    }
  }

  shoot(name: string): Promise<void> {
    return this.screens.take(this.page, name, true);
  }

  private async submit(): Promise<string> {
    await this.page.locator('form button[type=submit]').click();
    return this.receipt();
  }

  /** The receipt's number; a refusal ends the wait with what the page says instead. */
  private async receipt(): Promise<string> {
    const number = this.page.locator('.number');
    const refusal = this.page.getByRole('alert');
    await number.or(refusal).first().waitFor();
    if ((await number.count()) === 0) throw new Error(`refused: ${await refusal.innerText()}`);
    return number.innerText();
  }
}
