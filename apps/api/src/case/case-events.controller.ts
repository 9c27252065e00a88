import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { idParam } from '../../../../libs/contracts/http/page.ts';
import { credentialOf } from '../auth/credential.ts';
import { CurrentAccount } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { CaseFollower, type CasePulse } from './case-follower.ts';
import { CaseReader } from './case.reader.ts';

const PING_EVERY_MS = 15_000;
const RETRY_MS = 3000;

/** A page follows its case: an event says that something is new, the page then reads the case again. */
@Controller('api/v1/cases/:id/events')
export class CaseEventsController {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(CaseFollower) private readonly follower: CaseFollower,
  ) {}

  @Get()
  async follow(
    @Param('id', { schema: idParam }) id: string,
    @CurrentAccount() account: SignedIn,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cases.visible(id, account);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write(`retry: ${RETRY_MS}\n\n`);
    let last = request.headers['last-event-id'];
    const stop = this.follower.follow(id, {
      credential: credentialOf(request)?.hash ?? '',
      pulse: (pulse) => {
        const eventId = eventIdOf(pulse);
        if (eventId === last) return;
        last = eventId;
        response.write(`id: ${eventId}\nevent: changed\ndata: ${JSON.stringify(pulse)}\n\n`);
      },
      // The page then asks again, is refused with 401 and shows the sign-in.
      signedOut: () => {
        stop();
        response.end();
      },
    });
    const ping = setInterval(() => response.write(': ping\n\n'), PING_EVERY_MS);
    response.once('close', () => {
      clearInterval(ping);
      stop();
    });
  }
}

const eventIdOf = (pulse: CasePulse): string => `${pulse.version}.${pulse.deliveries}`;
