import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Pictures of what a person saw, taken only when DUBAN_TEST_SCREENSHOTS is set; says once where they lie. */
export class Screens {
  private count = 0;

  private constructor(private readonly directory: string | null) {}

  static async make(): Promise<Screens> {
    if ((process.env['DUBAN_TEST_SCREENSHOTS'] ?? '') === '') return new Screens(null);
    const directory = await mkdtemp(join(tmpdir(), 'duban-screens-'));
    process.stderr.write(`screenshots: ${directory}\n`);
    return new Screens(directory);
  }

  async take(page: Page, name: string, fullPage = false): Promise<void> {
    if (this.directory === null) return;
    this.count += 1;
    const path = join(this.directory, `${String(this.count).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path, fullPage, animations: 'disabled' });
  }
}
