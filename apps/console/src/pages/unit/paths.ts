export const PEOPLE_PATH = '/api/v1/people';
