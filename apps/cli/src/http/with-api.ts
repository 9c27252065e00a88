import { loadLocalSettings } from '../../../../libs/config/local-settings.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { forgetToken, keptToken, makeToken } from '../installation/local-token.ts';
import { ApiClient } from './api-client.ts';

export interface ApiOptions {
  url?: string;
  token?: string;
}

/**
 * Runs work through the API: with `--url` and `--token`, `DUBAN_TOKEN`, or the token of the local installation, which is
 * made on first use and again after it was revoked. Refuses `token_missing` for a foreign address without a token.
 */
export async function withApi<T>(options: ApiOptions, work: (api: ApiClient) => Promise<T>): Promise<T> {
  const { settings, installation } = loadLocalSettings();
  const url = (options.url ?? installation?.url ?? `http://127.0.0.1:${settings.port}`).replace(/\/+$/, '');
  const given = options.token ?? settings.token;
  if (given !== undefined) return work(new ApiClient(url, given));
  if (options.url !== undefined && options.url !== installation?.url) {
    const detail = `访问 ${url} 需要令牌：请用 --token 或环境变量 DUBAN_TOKEN 给出（在“账号与令牌”中创建）。`;
    throw new Refusal('unauthenticated', 'token_missing', detail);
  }
  const kept = keptToken(settings);
  if (kept === undefined) return work(new ApiClient(url, await makeToken(settings)));
  try {
    return await work(new ApiClient(url, kept));
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'unauthenticated')) throw error;
    forgetToken(settings);
    return work(new ApiClient(url, await makeToken(settings)));
  }
}
