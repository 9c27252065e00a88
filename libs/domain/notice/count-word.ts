export const COUNT = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
/** “1—2次” is at least once. */
export const UP_TO = '(?:[-至到]{1,2}(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}))?';
export const TIMES = '(?:次|起|场|轮|遍|期|篇|回)';
export const AT_LEAST = '(?:至少|不得?少于|不得?低于|最少|不少)';
