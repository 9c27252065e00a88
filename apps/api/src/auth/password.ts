import { hash, verify } from '@node-rs/argon2';

// OWASP's second recommendation for argon2id (the library's default algorithm): 19 MiB, two passes.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** False for a wrong password and for an account that has no usable one. */
export async function isPassword(stored: string, password: string): Promise<boolean> {
  return stored.startsWith('$argon2id$') && (await verify(stored, password));
}

let decoy: Promise<string> | undefined;

/** Costs as much as a real check, so that the time of an answer does not tell whether an account exists. */
export async function checkNothing(password: string): Promise<false> {
  decoy ??= hashPassword('no account has this password');
  await isPassword(await decoy, password);
  return false;
}
