export { CONFIG } from '../../../../libs/config/config.token.ts';
