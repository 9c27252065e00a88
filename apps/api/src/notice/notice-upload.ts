import type { Readable } from 'node:stream';
import {
  Injectable,
  PayloadTooLargeException,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { catchError, throwError } from 'rxjs';
import { z } from 'zod';
import { NOTICE_MAX_BYTES } from '../../../../libs/contracts/http/notice.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { requireFile, type UploadedBytes } from '../http/multipart.ts';

/** Field names and boundaries of a multipart form around the file. */
const FORM_BYTES = 64 * 1024;

/** The name of raw bytes; a form names its file itself. */
export const noticeFileName = z.strictObject({ fileName: z.string().trim().min(1).max(255).optional() });
export type NoticeFileName = z.infer<typeof noticeFileName>;

/** Refuses (`file_too_large`) by the announced length, before a byte of the file is read, or when the form's reader has had enough. */
@Injectable()
export class NoticeSizeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): ReturnType<CallHandler['handle']> {
    const announced = Number(context.switchToHttp().getRequest<Request>().headers['content-length'] ?? 0);
    if (announced > NOTICE_MAX_BYTES + FORM_BYTES) throw tooLarge();
    return next
      .handle()
      .pipe(
        catchError((error: unknown) =>
          throwError(() => (error instanceof PayloadTooLargeException ? tooLarge() : error)),
        ),
      );
  }
}

/** Reads the raw bytes of an `application/octet-stream` request into its body; a form has been read before. */
@Injectable()
export class NoticeBytesInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<ReturnType<CallHandler['handle']>> {
    const request = context.switchToHttp().getRequest<Request>();
    // Null means that no body came at all: an empty file.
    if (request.is('application/octet-stream') !== false) request.body = await readLimited(request);
    return next.handle();
  }
}

/** The file of a form, or the raw bytes of an `application/octet-stream` request whose name is in the query. */
export function receiveNotice(
  request: Request,
  form: UploadedBytes | undefined,
  fileName: string | undefined,
): { name: string; bytes: Uint8Array } {
  if (request.is('application/octet-stream') === false) return requireFile(form);
  if (fileName === undefined) {
    throw new Refusal('invalid', 'file_name_missing', '缺少文件名：请在地址后加上 ?fileName=通知.docx。');
  }
  return { name: fileName, bytes: request.body as Buffer };
}

/** A kept file, byte for byte; a browser stores it and opens nothing in it. */
export function sendNoticeFile(response: Response, { fileName, content }: { fileName: string; content: Buffer }): void {
  response.set({
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
  response.send(content);
}

/** Stops reading at the first byte too many, also when no length was announced. */
async function readLimited(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > NOTICE_MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (): Refusal =>
  new Refusal(
    'too_large',
    'file_too_large',
    `文件超过 ${NOTICE_MAX_BYTES / 1024 / 1024} MB，没有导入。请确认选对了文件；文件里图片多的，请只保留通知正文，另存后再导入。`,
  );
