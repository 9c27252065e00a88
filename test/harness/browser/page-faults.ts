import type { Page } from 'playwright-core';

/** A refused or unanswered request is the browser's own remark, and often what a story is about. */
const OF_REQUESTS = 'Failed to load resource';

/** Errors of the console's own code: thrown, or caught by the page that shows them. */
export class PageFaults {
  private readonly seen: string[] = [];

  watch(page: Page): void {
    page.on('pageerror', (error) => this.seen.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith(OF_REQUESTS)) this.seen.push(message.text());
    });
  }

  expectNone(): void {
    if (this.seen.length > 0) throw new Error(`the console failed:\n${this.seen.join('\n')}`);
  }
}
