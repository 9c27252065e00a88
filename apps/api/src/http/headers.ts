import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Config } from '../../../../libs/config/config.ts';

/** Security headers; plain http inside the office network stays possible, so nothing is upgraded unless the address says https. */
export function setHeaders(app: NestExpressApplication, config: Pick<Config, 'publicUrl'>): void {
  const secure = config.publicUrl.startsWith('https:');
  app.disable('x-powered-by');
  // Whoever may name his own address is never throttled: only the proxy that brings the certificate, or one on this machine.
  app.set('trust proxy', secure ? 1 : 'loopback');
  app.use(
    helmet({
      hsts: secure,
      referrerPolicy: { policy: 'same-origin' },
      crossOriginOpenerPolicy: secure,
      originAgentCluster: secure,
      contentSecurityPolicy: {
        directives: {
          imgSrc: ["'self'", 'data:', 'blob:'],
          // antd writes its styles into the page at run time.
          styleSrc: ["'self'", "'unsafe-inline'"],
          upgradeInsecureRequests: secure ? [] : null,
        },
      },
    }),
  );
}
