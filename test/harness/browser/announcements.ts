import type { Page } from 'playwright-core';

/** Runs in the page: keeps what the console announces, which stays on the screen for three seconds only. */
const KEEP = `
  window.announced = [];
  const kept = new WeakSet();
  new MutationObserver(() => {
    for (const notice of document.querySelectorAll('.ant-message-notice')) {
      if (kept.has(notice) || notice.textContent === '') continue;
      kept.add(notice);
      window.announced.push(notice.textContent);
    }
  }).observe(document, { childList: true, subtree: true });
`;

/** What the console announced since its page was opened; a test that looks late misses nothing. */
export class Announcements {
  private constructor(private readonly page: Page) {}

  static async of(page: Page): Promise<Announcements> {
    await page.addInitScript(KEEP);
    return new Announcements(page);
  }

  /** Settles when words like these have been announced; they and what came before count as heard. */
  async hear(words: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const announced = (globalThis as unknown as { announced: string[] }).announced;
      const heard = announced.findIndex((text) => text.includes(wanted));
      if (heard >= 0) announced.splice(0, heard + 1);
      return heard >= 0;
    }, words);
  }
}
