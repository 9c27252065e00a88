/** `ok` needs nothing, `hint` is worth knowing, `fault` must be mended. */
export interface Check {
  name: string;
  state: 'ok' | 'hint' | 'fault';
  message: string;
  /** What to do; null when nothing is to be done. */
  remedy: string | null;
}

export const ok = (name: string, message: string): Check => ({ name, state: 'ok', message, remedy: null });
export const hint = (name: string, message: string, remedy: string): Check => ({
  name,
  state: 'hint',
  message,
  remedy,
});
export const fault = (name: string, message: string, remedy: string): Check => ({
  name,
  state: 'fault',
  message,
  remedy,
});
