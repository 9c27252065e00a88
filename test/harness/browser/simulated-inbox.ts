import type { OfficeDesk } from './office-desk.ts';

/** The rungs of the demonstration policy stand a minute apart. */
const PATIENCE = { timeout: 100_000 };

/** 模拟信箱: what the recipients have on their phones and in their mailboxes. */
export class SimulatedInbox {
  constructor(private readonly desk: OfficeDesk) {}

  async signIn(username: string, password: string): Promise<void> {
    await this.desk.signIn(username, password);
    await this.desk.open('/notifications/inbox');
  }

  shoot(name: string): Promise<void> {
    return this.desk.shoot(name);
  }

  /** The SMS of a person, oldest first, once one of them has the words. */
  async messages(person: string, words: string | RegExp): Promise<string[]> {
    await this.openPhone(person);
    const screen = this.desk.page.getByRole('list', { name: `${person}的短信` });
    await screen.getByRole('listitem').filter({ hasText: words }).first().waitFor(PATIENCE);
    return screen.locator('.phone-bubble').allInnerTexts();
  }

  /** The link in the latest SMS of a person that has the words. */
  async link(person: string, words: string | RegExp): Promise<string> {
    const message = (await this.messages(person, words)).findLast((text) => text.search(words) >= 0);
    const link = /https?:\/\/\S+/.exec(message ?? '')?.[0];
    if (link === undefined) throw new Error(`no link in: ${message}`);
    return link;
  }

  private async openPhone(person: string): Promise<void> {
    if (!this.desk.page.url().includes('/notifications/inbox')) await this.desk.open('/notifications/inbox');
    const phones = this.desk.page.getByRole('list', { name: '手机号' });
    await phones.getByRole('button', { name: new RegExp(`^${person}`) }).click(PATIENCE);
  }
}
