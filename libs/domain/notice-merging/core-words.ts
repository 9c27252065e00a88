import { orderedWords } from '../notice-amendment/ordered-words.ts';
import { bareWords } from '../notice/word-pairs.ts';

/** A clause with the units and times that were read in it. */
export type OrderClause = Parameters<typeof orderedWords>[0];

/** What nearly every order of such an office says, whatever it orders. */
const BOILER_PLATE = [
  '安全生产 安全隐患 安全 隐患 风险',
  '进一步 切实 认真 严格 严肃 扎实 深入 全面 集中 专项 及时 立即 依法 坚决',
  '一律 逐一 逐户 全部 重点 至少 不少于 确保 做好 加强 抓好 强化',
  '组织 开展 进行 完成 落实 实施 召开 研究 督促 限期 督导 按照要求',
  '排查 检查 整治 整改 治理 消除 杜绝 发现 问题 行为 情况 到位',
  '建立 台账 报送 报镇安办 工作 各村 社区 辖区内 辖区 本地区 本辖区 本单位',
  '责任单位 牵头单位 配合单位 完成时限',
  '对于 对 将 把 的 和 及 与 或 并 在 于 等 其 为 由 向 要 须 次 处 项 是',
].flatMap((line) => line.split(' '));

const FILLING = new RegExp(BOILER_PLATE.toSorted((a, b) => b.length - a.length).join('|'), 'g');

/** Whom and what a clause is about, and what is to be done with it: its own words without number, units, times and boiler-plate. */
export const coreWords = (clause: OrderClause): string => bareWords(orderedWords(clause).replaceAll(FILLING, ''));

/** A clause's own words with the boiler-plate. */
export const plainWords = (clause: OrderClause): string => bareWords(orderedWords(clause));
