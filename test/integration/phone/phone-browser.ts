/** A phone's browser without scripts: opens links, fills in forms, follows the answer to its receipt. */
export class PhoneBrowser {
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async open(path: string): Promise<PhonePage> {
    return pageOf(await fetch(this.url + path, { redirect: 'manual' }));
  }

  /** The hidden id of the form at this address. */
  async formId(path: string): Promise<string> {
    const { text } = await this.open(path);
    const id = /name="id" value="([0-9a-f-]{36})"/.exec(text)?.[1];
    if (id === undefined) throw new Error(`no form at ${path}: ${text.slice(0, 2000)}`);
    return id;
  }

  /** Sends a form as it was rendered; `id` is fetched from the form's page unless given. */
  async send(path: string, fields: Record<string, string>, photos: [string, Uint8Array][] = []): Promise<PhonePage> {
    const form = new FormData();
    form.set('id', fields['id'] ?? (await this.formId(path.endsWith('/sign') ? path.slice(0, -5) : path)));
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    for (const [name, bytes] of photos) form.append('photos', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    return pageOf(await fetch(this.url + path, { method: 'POST', body: form, redirect: 'manual' }));
  }

  /** Sends a form and reads the receipt it leads to. */
  async submit(path: string, fields: Record<string, string>, photos: [string, Uint8Array][] = []): Promise<PhonePage> {
    const answer = await this.send(path, fields, photos);
    if (answer.status !== 303) throw new Error(`no receipt but ${answer.status}: ${answer.words}`);
    return this.open(answer.headers.get('location') as string);
  }
}

export interface PhonePage {
  status: number;
  headers: Headers;
  text: string;
  /** The page's words without its markup. */
  words: string;
}

async function pageOf(response: Response): Promise<PhonePage> {
  const text = await response.text();
  const body = text.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
  const words = body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { status: response.status, headers: response.headers, text, words };
}
