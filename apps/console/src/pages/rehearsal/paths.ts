export const REHEARSAL_PAGE = '/rehearsal';
