import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** What the installation keeps secret; made at the first start, in files only the owner can read. */
export interface Keys {
  readonly secret: string;
  readonly postgresPassword: string;
  readonly sealKeyFile: string;
}

async function kept(path: string, make: () => string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined && text.trim() !== '') return text.trim();
  const made = make();
  await writeWhole(path, `${made}\n`);
  return made;
}

/** The sealing key lies outside the database, so that who can write there still cannot sign. */
function sealKey(): string {
  return String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })).trim();
}

export async function openKeys(directory: string, sealKeyFile: string): Promise<Keys> {
  const random = () => randomBytes(32).toString('hex');
  const secret = await kept(join(directory, 'secret'), random);
  const postgresPassword = await kept(join(directory, 'postgres-password'), random);
  await kept(sealKeyFile, sealKey);
  return { secret, postgresPassword, sealKeyFile };
}

// Without 0 O 1 I l: the password is read from a screen and typed.
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

/** Drawn again until it has letters and figures, as every chosen password must. */
export function inventPassword(): string {
  for (;;) {
    const drawn = Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');
    if (/\d/.test(drawn) && /[a-z]/i.test(drawn)) return drawn;
  }
}

/**
 * The first administrator's password until it was shown: kept in a file, because a start may be interrupted between
 * making the account and showing its password.
 */
export class FirstPassword {
  private readonly shown: string;
  private readonly pending: string;

  constructor(directory: string) {
    this.shown = join(directory, 'first-password-shown');
    this.pending = join(directory, 'first-password');
  }

  /** Undefined once it was shown. */
  async read(): Promise<string | undefined> {
    const shown = await readFile(this.shown, 'utf8').catch(() => undefined);
    return shown === undefined ? kept(this.pending, inventPassword) : undefined;
  }

  async markShown(): Promise<void> {
    await writeWhole(this.shown, '');
    await rm(this.pending, { force: true });
  }
}
