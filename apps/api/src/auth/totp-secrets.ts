import { Inject, Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import type { Config } from '../../../../libs/config/config.ts';
import type { TotpOffer } from '../../../../libs/contracts/http/session.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';
import { SecretBox } from './secret-box.ts';

/** Secrets of second factors (RFC 6238, 30 seconds, six digits), stored sealed. */
@Injectable()
export class TotpSecrets {
  private readonly box: SecretBox;

  constructor(@Inject(CONFIG) config: Config) {
    this.box = new SecretBox(config.secretKey, 'totp');
  }

  offer(username: string): TotpOffer {
    const secret = generateSecret();
    return { secret, uri: generateURI({ issuer: '督办', label: username, secret }) };
  }

  seal(secret: string): string {
    return this.box.seal(secret);
  }

  stepOf(sealed: string, code: string, now: Date): Promise<number | null> {
    return this.stepOfSecret(this.box.open(sealed), code, now);
  }

  /** The 30-second step a code belongs to, null when it is none. One step before or after is taken too: telephones' clocks are off by some seconds. */
  async stepOfSecret(secret: string, code: string, now: Date): Promise<number | null> {
    const epoch = Math.floor(now.getTime() / 1000);
    const result = await verify({ secret, token: code, epoch, epochTolerance: 30 });
    return result.valid && 'timeStep' in result ? result.timeStep : null;
  }
}
