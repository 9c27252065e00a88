import { noticePage, NOTICES_PATH } from '../notice/paths.ts';

export const amendmentsPath = (noticeId: string): string => `${NOTICES_PATH}/${noticeId}/amendments`;

/** Address of the console's own page. */
export const amendmentPage = (noticeId: string, id: string): string => `${noticePage(noticeId)}/amendments/${id}`;
