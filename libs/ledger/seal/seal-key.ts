import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isFault } from '../file-fault.ts';
import { Refusal } from '../../domain/refusal/refusal.ts';
import { sealText, type SealHeader, type SignedHeader } from './seal.ts';

/** An Ed25519 pair; `publicKey` is base64 of the SPKI form, as seals carry it. */
export interface SealKey {
  privateKey: KeyObject;
  publicKey: string;
}

const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64');

/** Reads the signing key; refuses `seal_key_missing`, `seal_key_unreadable`. */
export function readSealKey(file: string): SealKey {
  const pem = readPem(file);
  try {
    const privateKey = createPrivateKey(pem);
    if (privateKey.asymmetricKeyType === 'ed25519') {
      return { privateKey, publicKey: spki(createPublicKey(privateKey)) };
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  throw unreadable(file, '不是 Ed25519 密钥');
}

/** Makes the signing key when there is none yet; of two processes that try, one wins and both use its key. */
export function createSealKey(file: string): SealKey {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    writeFileSync(file, pem, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!isFault(error, 'EEXIST')) throw error;
  }
  return readSealKey(file);
}

/** The public key of a PEM file that holds the private or the public key, in the form seals carry. */
export function readPublicKey(file: string): string {
  const pem = readPem(file);
  try {
    return spki(createPublicKey(pem));
  } catch (error) {
    throw unreadable(file, error);
  }
}

export const signSeal = (header: SealHeader, key: KeyObject): string =>
  sign(null, Buffer.from(sealText(header)), key).toString('base64');

/** True when the seal's own public key made its signature. */
export function hasValidSignature(seal: SignedHeader): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(seal.publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(sealText(seal)), key, Buffer.from(seal.signature, 'base64'));
  } catch {
    // A public key that cannot be read cannot have signed anything.
    return false;
  }
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isFault(error, 'ENOENT')) {
      throw new Refusal('unavailable', 'seal_key_missing', `封存密钥文件不存在：${file}。请从备份恢复，或检查设置。`);
    }
    throw unreadable(file, error);
  }
}

function unreadable(file: string, why: unknown): Refusal {
  const reason = why instanceof Error ? why.message : String(why);
  return new Refusal(
    'unavailable',
    'seal_key_unreadable',
    `封存密钥文件读不了：${file}（${reason}）。请检查文件和权限。`,
  );
}
