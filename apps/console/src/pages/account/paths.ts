export const ACCOUNTS_PATH = '/api/v1/accounts';
export const TOKENS_PATH = '/api/v1/tokens';
