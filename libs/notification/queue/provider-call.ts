import type { NotificationChannel } from '../../domain/notification/notification.ts';

/** One call at a provider, for a row handed over by the dispatcher. */
export interface ProviderCall {
  notificationId: string;
  channel: NotificationChannel;
  /** The row's attempts when it was handed over; with the id it names the call. */
  attempt: number;
}

/** Runs one call; `abandoned` tells that an earlier run of the same call died in the middle. */
export type CallHandler = (call: ProviderCall, abandoned: boolean) => Promise<void>;

/** Brings calls to a handler somewhere, at least once each; the row decides whether the call is still to be made. */
export abstract class CallQueue {
  /** Adding a call that is waiting already changes nothing. */
  abstract add(calls: readonly ProviderCall[]): Promise<void>;

  abstract start(handler: CallHandler): Promise<void>;

  /** Takes no more calls, waits for those under way. */
  abstract close(): Promise<void>;
}
