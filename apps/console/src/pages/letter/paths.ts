export const LETTERS_PATH = '/api/v1/letters';
export const REGISTER_PATH = '/api/v1/letters/register';
export const AUTHORISATIONS_PATH = '/api/v1/authorisations';
