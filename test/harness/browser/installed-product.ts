import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { LauncherBench } from '../launcher/launcher-bench.ts';
import { Announcements } from './announcements.ts';
import { OfficeDesk } from './office-desk.ts';
import { PageFaults } from './page-faults.ts';
import { PhonePages } from './phone-pages.ts';
import { Screens } from './screens.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Without motion: a click sent while a dialog still grows under it would miss. */
const HERE: BrowserContextOptions = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };
/** A busy machine may keep a page waiting; a condition that never comes true still ends the test. */
const PATIENCE_MS = 45_000;

export const ADMIN_PASSWORD = 'correct-horse-9';

/** The product as `npm start` leaves it in an empty directory, and a Chromium before it. */
export class InstalledProduct {
  private readonly faults = new PageFaults();

  private constructor(
    readonly bench: LauncherBench,
    readonly url: string,
    private readonly browser: Browser,
    private readonly screens: Screens,
  ) {}

  static async start(executablePath: string): Promise<InstalledProduct> {
    const bench = await LauncherBench.make();
    try {
      await bench.launch({ product: true, env: { DUBAN_ADMIN_PASSWORD: ADMIN_PASSWORD } }).ready();
      const browser = await chromium.launch({ executablePath, args: ARGS });
      return new InstalledProduct(bench, `http://127.0.0.1:${bench.port}`, browser, await Screens.make());
    } catch (error) {
      await bench.clear();
      throw error;
    }
  }

  /** A screen of 1366×768 with a sign-in of its own. */
  desk(): Promise<OfficeDesk> {
    return this.deskOn({ viewport: { width: 1366, height: 768 } });
  }

  /** The console in the browser of a phone. */
  pocketDesk(): Promise<OfficeDesk> {
    return this.deskOn(PHONE);
  }

  private async deskOn(screen: BrowserContextOptions): Promise<OfficeDesk> {
    const context = await this.browser.newContext({ ...HERE, ...screen });
    const page = await context.newPage();
    this.faults.watch(page);
    page.setDefaultTimeout(PATIENCE_MS);
    return new OfficeDesk(page, this.url, this.screens, await Announcements.of(page));
  }

  /** A phone of 360×640 whose browser runs no scripts. */
  async phone(link: string): Promise<PhonePages> {
    const context = await this.browser.newContext({ ...HERE, ...PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(link);
    return new PhonePages(page, this.screens);
  }

  /** Ends browser and product; throws when a page of the console failed in between, also one that recovered. */
  async clear(): Promise<void> {
    await this.browser.close();
    await this.bench.clear();
    this.faults.expectNone();
  }
}
