import type { CommandChannel } from '../../../../libs/domain/case/actor.ts';
import type { SignedIn } from '../auth/signed-in.ts';

/** A cookie comes from the console, a token from a program. */
export const channelOf = (account: SignedIn): CommandChannel => (account.sessionHash === null ? 'api' : 'console');
