import { join } from 'node:path';
import type { OfficeDesk } from './office-desk.ts';
import { itemWords } from '../../../libs/domain/notice/item-words.ts';

const NOTICE = join(import.meta.dirname, '../../fixtures/notices/yunxi-2026-winter-plan.txt');

/** From a file to issued cases, as an officer does it. */
export class NoticeReview {
  constructor(private readonly desk: OfficeDesk) {}

  importExample(): Promise<void> {
    return this.import(NOTICE);
  }

  /** A notice of one's own: its whole text. */
  importText(text: string): Promise<void> {
    return this.import({ name: '通知.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  }

  /** The words of a notice without a file. */
  async paste(text: string): Promise<void> {
    await this.desk.open('/notices/import');
    await this.desk.press('粘贴文字');
    await this.desk.dialog.getByLabel('全文').fill(text);
    await this.desk.shoot('paste');
    await this.desk.press('识别', this.desk.dialog.locator('.ant-modal-footer'));
    await this.read();
  }

  private async import(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.desk.open('/notices/import');
    await this.desk.page.locator('input[type=file]').setInputFiles(file);
    await this.read();
  }

  private async read(): Promise<void> {
    await this.desk.page.waitForURL(/\/notices\/[0-9a-f-]{36}$/);
    await this.desk.page.locator('.task-card').first().waitFor();
  }

  /** Marks words of the text, as with the mouse, and takes them as a task. */
  async addMarked(words: string): Promise<void> {
    const pane = this.desk.page.getByLabel('文件原文');
    await pane.evaluate((element, marked) => {
      const text = element.querySelector('.notice-text')!;
      const at = text.textContent.indexOf(marked);
      const range = document.createRange();
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let passed = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent!.length;
        if (at >= passed && at < passed + length) range.setStart(node, at - passed);
        if (at + marked.length > passed && at + marked.length <= passed + length)
          range.setEnd(node, at + marked.length - passed);
        passed += length;
      }
      window.getSelection()!.removeAllRanges();
      window.getSelection()!.addRange(range);
      element.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    }, words);
    await this.desk.press(`把选中的 ${words.length} 字添加为任务`);
    await this.desk.hears('已添加为任务');
  }

  /** One key of the page, and what it is to have brought about before the next. */
  async key(key: string, then: () => Promise<void>): Promise<void> {
    await this.desk.page.keyboard.press(key);
    await then();
  }

  /** Settles when the card of a task reads so. */
  async card(ref: string, words: string): Promise<void> {
    const card = this.desk.page.getByRole('article', { name: itemWords(ref) });
    // A card out of sight is not drawn.
    await card.scrollIntoViewIfNeeded();
    await card.getByText(words).first().waitFor();
  }

  /** `10/14` */
  progress(): Promise<string> {
    return this.desk.page.getByRole('progressbar').innerText();
  }

  async confirmAll(): Promise<void> {
    const button = this.desk.page.getByRole('button', { name: /^全部确认/ });
    const ready = /\d+/.exec(await button.innerText())?.[0];
    await button.click();
    await this.desk.hears(`已确认 ${ready} 项`);
  }

  /** Fills a collective with the units the tree knows under its name. */
  async expand(collective: string): Promise<void> {
    await this.desk.page.getByRole('button', { name: `${collective}（待展开）` }).click();
    await this.desk.press(`填入集合“${collective}”`, this.desk.dialog);
    await this.desk.press('确定', this.desk.dialog);
    await this.desk.page.getByRole('button', { name: new RegExp(`${collective}：`) }).waitFor();
  }

  /** One day for every task that has none. */
  async setMissingDates(preset: string): Promise<void> {
    await this.desk.page.getByRole('button', { name: /项缺期限$/ }).click();
    await this.desk.page.getByRole('checkbox', { name: '全选' }).check();
    await this.desk.press('设期限');
    await this.desk.page.getByText(preset, { exact: true }).click();
    await this.desk.hears('项设定期限');
  }

  /** Accepts the rules that the clauses of duties propose. */
  async acceptRules(): Promise<void> {
    await this.desk.page.getByRole('button', { name: /^采用计数建议/ }).click();
    await this.desk.hears('项采用建议的计数规则');
  }

  /** Chooses the ladder, gives one reason for each kind of finding, issues. */
  async issue(policy: string, reason: string): Promise<void> {
    await this.desk.press('下发…');
    await this.issueInDialog(policy, reason);
  }

  /** The same once the dialog is open. */
  async issueInDialog(policy: string, reason: string): Promise<void> {
    await this.desk.page.getByText(policy, { exact: true }).click();
    for (const field of await this.desk.dialog.getByLabel(/的理由$/).all()) await field.fill(reason);
    await this.desk.shoot('issue');
    await this.desk.press('下发，开出', this.desk.dialog);
    await this.desk.sees('已下发：向');
  }

  /** Opens an issued notice where it says who has read its declarations: `1/19`. */
  async seesReaders(title: RegExp, figure: string): Promise<void> {
    await this.desk.choose('文件');
    await this.desk.page.getByRole('link', { name: title }).first().click();
    await this.desk.page.getByRole('tab', { name: `阅知（${figure}）` }).click();
    await this.desk.sees(`已阅知 ${figure}；尚未签收：`);
  }

  /** All of it, for tests that need issued cases. */
  async issueExample(policy: string): Promise<void> {
    await this.importExample();
    await this.expand('各村（社区）');
    await this.setMissingDates('本年底');
    await this.acceptRules();
    await this.confirmAll();
    await this.issue(policy, '放假安排公布后再核对');
  }
}
