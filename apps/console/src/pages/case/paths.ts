export const CASES_PATH = '/api/v1/cases';
export const casePath = (id: string): string => `${CASES_PATH}/${id}`;
export const commandsPath = (id: string): string => `${CASES_PATH}/${id}/commands`;
/** The case page's address in the console, whatever its procedure; a duty's goes on to its own. */
export const casePage = (id: string): string => `/cases/${id}`;
/** The list of what units were asked to acknowledge. */
export const ACKNOWLEDGEMENTS_PAGE = '/cases/acknowledgements';
export const dutyPage = (id: string): string => `/duties/${id}`;
