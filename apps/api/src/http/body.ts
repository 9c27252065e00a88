import { isUtf8 } from 'node:buffer';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

const JSON_LIMIT = '2mb';
const FORM_LIMIT = '100kb';

/** Parsers for JSON (API) and plain forms (phone pages work without JavaScript); uploads bring their own. */
export function readBodies(app: NestExpressApplication): void {
  // Nest's types leave `verify` out, because it keeps raw bodies by it when told to.
  const json = { limit: JSON_LIMIT, verify: refuseOtherBytes };
  const form = { limit: FORM_LIMIT, extended: false, verify: refuseOtherForms };
  app.useBodyParser('json', json);
  app.useBodyParser('urlencoded', form);
  app.use(refuseUnreadable);
  app.use('/api', refuseOtherTypes);
}

/** Bytes of another encoding would be read as marks that mean nothing, and kept and sent as such. */
function refuseOtherBytes(_request: unknown, _response: unknown, bytes: Buffer): void {
  if (!isUtf8(bytes)) throw new Error('not UTF-8');
}

function refuseOtherForms(request: unknown, response: unknown, bytes: Buffer): void {
  refuseOtherBytes(request, response, bytes);
  decodeURIComponent(bytes.toString('latin1').replaceAll('+', ' '));
}

function refuseUnreadable(error: { type?: string }, _request: Request, _response: Response, next: NextFunction): void {
  switch (error.type) {
    case 'entity.parse.failed':
      return next(notJson());
    case 'entity.too.large':
      return next(new Refusal('too_large', 'body_too_large', '提交的内容超过 2 MB，请分批提交。'));
    case undefined:
      return next(error);
    default:
      return next(
        new Refusal(
          'invalid',
          'body_unreadable',
          '提交的内容无法读取：不是 UTF-8 编码，或压缩格式不支持。请用 UTF-8 编码重新提交。',
        ),
      );
  }
}

/** A body of another type would reach the handler as "nothing sent" and be refused for the wrong reason. */
function refuseOtherTypes(request: Request, _response: Response, next: NextFunction): void {
  const length = request.headers['content-length'];
  const hasBody = request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
  const accepted = request.is(['json', 'multipart/form-data', 'application/octet-stream']);
  next(hasBody && !accepted ? notJson() : undefined);
}

const notJson = (): Refusal =>
  new Refusal(
    'invalid',
    'body_not_json',
    '提交的内容不是 JSON。请用 Content-Type: application/json 提交，并检查引号、逗号和括号是否成对。',
  );
