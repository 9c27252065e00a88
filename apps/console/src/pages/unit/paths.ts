export const PEOPLE_PATH = '/api/v1/people';
/** The console's page; `?unit=` opens one. */
export const UNIT_PAGE = '/settings/units';
