import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, throwError } from 'rxjs';
import { uploadRefusalOf } from './upload.refusal.ts';

/** Stands before the form's reader and says its limits in the product's words. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): ReturnType<CallHandler['handle']> {
    return next.handle().pipe(catchError((error: unknown) => throwError(() => uploadRefusalOf(error))));
  }
}
