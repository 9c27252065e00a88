import { connect } from 'node:net';

/** True when something accepts a TCP connection there within a second and a half. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1500 });
    const finish = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
    socket.once('timeout', () => finish(false));
  });
}

/** Whether something listens at the host and port of an address; `fallback` is the scheme's own port. */
export function addressAnswers(address: string, fallback: number): Promise<boolean> {
  const url = new URL(address);
  return answers(url.hostname.replace(/^\[|\]$/g, ''), url.port === '' ? fallback : Number(url.port));
}

/** Temporal's address is `host:port`, without a scheme. */
export const engineAnswers = (address: string): Promise<boolean> => addressAnswers(`tcp://${address}`, 7233);

export const redisAnswers = (address: string): Promise<boolean> => addressAnswers(address, 6379);

/** The address as it may be shown: user and password are left out. */
export function withoutPassword(address: string): string {
  const url = new URL(address);
  return `${url.protocol}//${url.host}`;
}
