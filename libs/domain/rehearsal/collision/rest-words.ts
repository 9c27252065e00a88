/** `不上班（国庆节放假）`, said behind a day that is named with its weekday already. */
export const restWords = (why: string): string => (why.startsWith('周') ? '不上班' : `不上班（${why}）`);
