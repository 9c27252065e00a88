export const NOTICES_PATH = '/api/v1/notices';

/** Addresses of the console's own pages. */
export const NOTICE_LIST_PAGE = '/notices';
export const IMPORT_PAGE = '/notices/import';
export const noticePage = (id: string): string => `/notices/${id}`;
