import type { Locator, Page } from 'playwright-core';
import type { Announcements } from './announcements.ts';
import type { Screens } from './screens.ts';

/** The console as somebody at a desk uses it. */
export class OfficeDesk {
  constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly screens: Screens,
    private readonly announcements: Announcements,
  ) {}

  async signIn(username: string, password: string): Promise<void> {
    await this.page.goto(this.url);
    await this.page.getByLabel('用户名').fill(username);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.press('登录');
    await this.entered();
  }

  /** Loads the invented township; answers its passwords by user name. */
  async loadExample(): Promise<ReadonlyMap<string, string>> {
    await this.press('载入示例乡镇');
    await this.sees('示例乡镇已载入');
    const rows = await this.dialog.locator('tbody tr.ant-table-row').all();
    const cells = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
    return new Map(cells.map((row) => [row.at(-2)?.trim() ?? '', row.at(-1)?.trim() ?? '']));
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.entered();
  }

  /** Settles when somebody is signed in: the menu stands on the left, or behind a button of the top bar. */
  private entered(): Promise<void> {
    return this.mainMenu.or(this.menuButton).first().waitFor();
  }

  /**
   * Settles when the words can be seen.
   * @throws Error with what stood on the page instead, when they never came.
   */
  async sees(words: string | RegExp): Promise<void> {
    const seen = this.page.getByText(words).filter({ visible: true }).first().waitFor();
    await this.or(seen, `${String(words)} cannot be seen`);
  }

  /**
   * Settles when the console has announced any of these words.
   * @throws Error with what stood on the page instead, when they never came.
   */
  async hears(...words: readonly string[]): Promise<void> {
    await this.or(this.announcements.hear(words), `${words.join(' or ')} was not announced`);
  }

  private async or(awaited: Promise<void>, complaint: string): Promise<void> {
    try {
      await awaited;
    } catch (cause) {
      throw new Error(`${complaint}; the page says:\n${await this.words()}`, { cause });
    }
  }

  /** The words of the main menu as this role has it, every group opened. */
  async menu(): Promise<string[]> {
    const menu = this.mainMenu;
    if (!(await menu.isVisible())) await this.menuButton.click();
    await menu.waitFor();
    const closed = menu.locator('.ant-menu-submenu:not(.ant-menu-submenu-open) > .ant-menu-submenu-title');
    while ((await closed.count()) > 0) await closed.first().click();
    return menu.getByRole('link').allInnerTexts();
  }

  /** Follows an entry of the main menu and waits until the page has its answers. */
  async choose(entry: string): Promise<void> {
    await this.menu();
    const link = this.mainMenu.getByRole('link', { name: entry, exact: true });
    const path = await link.getAttribute('href');
    await link.click();
    await this.page.waitForURL((url) => url.pathname === path);
    // A menu not yet folded would be taken for an open one.
    if (await this.menuButton.isVisible()) await this.mainMenu.waitFor({ state: 'hidden' });
    await this.page.getByRole('heading', { name: entry, exact: true, level: 1 }).waitFor();
    await this.settled();
  }

  /** Settles when nothing of the page is still on its way. */
  async settled(): Promise<void> {
    await this.page.locator('.ant-spin-spinning, .ant-skeleton-active').first().waitFor({ state: 'detached' });
  }

  private get mainMenu(): Locator {
    return this.page.getByRole('navigation', { name: '主菜单' });
  }

  private get menuButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: '菜单' });
  }

  /** Pixels by which the page is wider than the screen. */
  overflow(): Promise<number> {
    const root = this.page.locator('html');
    return root.evaluate((html) => html.scrollWidth - html.clientWidth);
  }

  words(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  async createUnit(name: string): Promise<void> {
    await this.open('/settings/units');
    await this.press('新建单位');
    await this.dialog.getByLabel('单位全称').fill(name);
    await this.press('建立单位', this.dialog);
    await this.page.getByRole('heading', { name }).or(this.page.getByText(name)).first().waitFor();
  }

  /** The address of a case of the unit. */
  async caseAddress(unit: string): Promise<string> {
    await this.open(`/cases?q=${encodeURIComponent(unit)}`);
    return (await this.page.getByRole('link', { name: '查看' }).first().getAttribute('href')) ?? '';
  }

  /** A button of the page, or of the dialog in front of it; two-letter words are set apart by the look alone. */
  async press(name: string, within: Page | Locator = this.page): Promise<void> {
    const words = name.length === 2 ? new RegExp(`^\\s*${name[0]}\\s*${name[1]}\\s*$`) : name;
    await within.getByRole('button', { name: words }).first().click();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').filter({ visible: true }).last();
  }

  /** Rows of the page's table, cells separated by a bar. */
  async rows(): Promise<string[]> {
    const rows = this.page.locator('.ant-table-tbody > tr.ant-table-row');
    const texts = await rows.allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s*[\t\n]\s*/g, ' | '));
  }

  /** The API's status for a request sent from this page with its sign-in. */
  status(method: string, path: string, body?: object): Promise<number> {
    const sent = { method, path, body: body === undefined ? null : JSON.stringify(body) };
    return this.page.evaluate(async (asked) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const response = await fetch(asked.path, { method: asked.method, headers, body: asked.body });
      return response.status;
    }, sent);
  }

  shoot(name: string, fullPage = false): Promise<void> {
    return this.screens.take(this.page, name, fullPage);
  }
}
