export const SESSION_PATH = '/api/v1/session';
export const PASSWORD_PATH = '/api/v1/session/password';
export const TOTP_PATH = '/api/v1/session/totp';
