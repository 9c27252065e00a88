import type { Server } from 'node:http';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NextFunction, Request, Response } from 'express';

/** What is under way gets so long to finish before its connection is cut. */
const GRACE_MS = 10_000;

/**
 * A stop lets every request under way finish: live pages are ended at once (browsers connect again by themselves), other
 * answers are waited for, and the database is closed after the last of them.
 */
@Injectable()
export class GracefulStop implements BeforeApplicationShutdown {
  private readonly underWay = new Set<Response>();
  private stopping = false;

  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  readonly track = (_request: Request, response: Response, next: NextFunction): void => {
    // A connection kept alive beyond its answer would hold up the stop.
    if (this.stopping) response.setHeader('Connection', 'close');
    this.underWay.add(response);
    response.once('close', () => this.underWay.delete(response));
    next();
  };

  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const response of this.underWay) {
      if (!response.headersSent) response.setHeader('Connection', 'close');
      else if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.end();
    }
    const server = this.host.httpAdapter.getHttpServer() as Server;
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  }
}
