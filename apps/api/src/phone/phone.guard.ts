import { createParamDecorator, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Guesses } from './guesses.ts';
import { LinkReader } from './link.reader.ts';
import { DeadLink, type PhoneLink } from './phone-link.ts';

type PhoneRequest = Request & { link?: PhoneLink };

/** Opens the door to the holder of a living code, before anything of his request is read. */
@Injectable()
export class PhoneGuard implements CanActivate {
  constructor(
    @Inject(LinkReader) private readonly links: LinkReader,
    @Inject(Guesses) private readonly guesses: Guesses,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PhoneRequest>();
    const address = request.ip ?? '';
    await this.guesses.admit(address);
    const link = await this.links.find(String(request.params['code'] ?? ''));
    if (link === null) {
      await this.guesses.wrongFrom(address);
      throw new DeadLink();
    }
    request.link = link;
    return true;
  }
}

/** What the code of this request opens. */
export const Link = createParamDecorator((_data: unknown, context: ExecutionContext): PhoneLink => {
  const { link } = context.switchToHttp().getRequest<PhoneRequest>();
  if (link === undefined) throw new Error('Link on a route without PhoneGuard');
  return link;
});
