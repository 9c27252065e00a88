import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { databaseFault } from './database-fault.ts';
import { refusalOfHttp } from './http-exception.ts';
import { faultOf, problemOf } from './problem.ts';

/** Every "no" of the API becomes application/problem+json here and nowhere else. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = this.refusalOf(error, request);
    const requestId = String(request.id ?? '');
    if (!refusal) this.logger.error({ err: error, requestId }, 'unexpected error');
    // A stream that has begun cannot change its status any more; cutting it tells the client that it is incomplete.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = refusal ? problemOf(refusal) : faultOf(requestId);
    if (refusal?.kind === 'unavailable') response.setHeader('Retry-After', '5');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private refusalOf(error: unknown, request: Request): Refusal | null {
    if (error instanceof Refusal) return error;
    if (error instanceof HttpException) return refusalOfHttp(error, request.method, request.path);
    return databaseFault(error);
  }
}
