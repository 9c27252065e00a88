import type { NextFunction, Request, Response } from 'express';

/** No link: the same page answers for it as for any code that never was. */
const NO_LINK = '/-';

/** A phone's address that cannot be decoded, such as one cut short, would be refused before any page of the phone is asked. */
export function readableAddress(request: Request, _response: Response, next: NextFunction): void {
  try {
    decodeURIComponent(request.path);
  } catch {
    request.url = NO_LINK;
  }
  next();
}
