export const CASES_PATH = '/api/v1/cases';
export const casePath = (id: string): string => `${CASES_PATH}/${id}`;
export const commandsPath = (id: string): string => `${CASES_PATH}/${id}/commands`;
/** The case page's address in the console. */
export const casePage = (id: string): string => `/cases/${id}`;
