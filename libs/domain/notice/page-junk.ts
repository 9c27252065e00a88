import { isBlankLine } from './source-line.ts';
import type { SourceLine } from './source-line.ts';

const RULE = /^[-_=*]{2,}$/;
const PAGE_NUMBER = /^(?:-*\d{1,4}-*|第\d{1,4}页(?:,?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|Page\d{1,4})$/i;
const WEB =
  /^(?:来源|信息来源|发布日期|发布时间|发布机构|点击数|点击量|浏览次数|浏览量|访问量|阅读|字号|字体|作者|索引号|分享到|责任编辑|编辑|审核|打印|关闭窗口|上一篇|下一篇|当前位置|首页|扫一扫|公开方式|主题分类|发文字号|发布文号|文号|成文日期|发文日期|印发日期|生成日期|公文生成日期|公开日期|发文机关|发文单位|信息分类|有效性|文章播报|朗读|发表时间|备注\/文号)(?:[:>\]丨|)]|$)/;
const IMAGE = /^!?\(?.{0,80}\)\((?:https?:|data:|\.?\/|[\w/]+\.(?:png|jpe?g|gif))/i;

/** What page layout and web pages leave between the lines of a document. */
export const isJunk = (plain: string): boolean =>
  RULE.test(plain) || PAGE_NUMBER.test(plain) || WEB.test(plain.replace(/^[(|]+/, '')) || IMAGE.test(plain);

const MIN_REPEATS = 3;

/** Running headers: the same short line without any punctuation on three pages or more. */
export const runningHeaders = (lines: readonly SourceLine[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (isBlankLine(line) || line.plain.length < 4 || line.plain.length > 40) continue;
    if (/[:(),。;、]|^\d/.test(line.plain)) continue;
    counts.set(line.plain, (counts.get(line.plain) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= MIN_REPEATS).map(([plain]) => plain));
};
