import type { Page } from 'playwright-core';

/** Runs in the page: keeps what the console announces for three seconds only, and what its status lines say in between. */
const KEEP = `
  window.announced = [];
  const kept = new WeakMap();
  new MutationObserver(() => {
    for (const notice of document.querySelectorAll('.ant-message-notice, .ant-alert[role=status]')) {
      if (notice.textContent === '' || kept.get(notice) === notice.textContent) continue;
      kept.set(notice, notice.textContent);
      window.announced.push(notice.textContent);
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

/** What the console announced since its page was opened; a test that looks late misses nothing. */
export class Announcements {
  private constructor(private readonly page: Page) {}

  static async of(page: Page): Promise<Announcements> {
    await page.addInitScript(KEEP);
    return new Announcements(page);
  }

  /** Settles when any of these words has been announced; it and what came before count as heard. */
  async hear(words: readonly string[]): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const announced = (globalThis as unknown as { announced: string[] }).announced;
      const heard = announced.findIndex((text) => wanted.some((word) => text.includes(word)));
      if (heard >= 0) announced.splice(0, heard + 1);
      return heard >= 0;
    }, words);
  }
}
