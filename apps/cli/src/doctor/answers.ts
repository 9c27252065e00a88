import { connect } from 'node:net';

/** True when something accepts a TCP connection there within two seconds. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const finish = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
    socket.once('timeout', () => finish(false));
  });
}

/** The same for the host and port of an address; `fallback` is the scheme's own port. */
export function addressAnswers(address: string, fallback: number): Promise<boolean> {
  const url = new URL(address);
  return answers(url.hostname.replace(/^\[|\]$/g, ''), url.port === '' ? fallback : Number(url.port));
}
