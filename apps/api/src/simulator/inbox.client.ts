import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../libs/config/config.ts';
import { derivedToken } from '../../../../libs/config/derived-token.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';

const TIMEOUT_MS = 5_000;

/** Speaks to the built-in inbox's read interface. */
@Injectable()
export class InboxClient {
  private readonly base: string;
  private readonly token: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.base = config.inboxUrl ?? `http://127.0.0.1:${config.inboxPort}`;
    this.token = derivedToken(config.secretKey, 'inbox');
  }

  /** The inbox's answer. Refuses `simulator_unavailable` when it does not run here. */
  async ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    const response = await this.call(method, path, body);
    if (!response.ok) throw unavailable(`模拟信箱拒绝了请求（${response.status}）`);
    return (await response.json()) as T;
  }

  private async call(method: string, path: string, body: unknown): Promise<Response> {
    try {
      return await fetch(this.base + path, {
        method,
        headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw unavailable('模拟信箱没有应答', error);
    }
  }
}

function unavailable(what: string, cause?: unknown): Refusal {
  const remedy = '它随 npm start 一起启动；正式环境接入真实短信和邮件后没有模拟信箱，请到“发送记录”查看。';
  return Object.assign(new Refusal('unavailable', 'simulator_unavailable', `${what}。${remedy}`), { cause });
}
