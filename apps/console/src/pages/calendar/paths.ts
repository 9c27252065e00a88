export const CALENDAR_PATH = '/api/v1/calendar';
export const YEARS_PATH = `${CALENDAR_PATH}/years`;
export const LOCAL_DAYS_PATH = `${CALENDAR_PATH}/local-days`;
export const REPLANNINGS_PATH = '/api/v1/replannings';
