import { headingWords } from './declaration.ts';
import { makeFinding, quote } from './finding.ts';
import { FoldedText } from './folded-text.ts';
import type { Item } from './item.ts';
import type { Finding } from './notice.ts';
import type { ReadTask } from './task.ts';
import { blankOut } from './time-match.ts';

/** Longer text says more than when. */
const LONGEST = 120;
/** “自查时间”, “实施期限”; “完成时间” belongs to the item above it. */
const TIME_HEADING =
  /^(?!完成|整改|办结|报送|治理|落实|办理|截止)[\u4e00-\u9fff]{0,6}(?:时间|期限|时段)(?:安排|步骤|和步骤)?$/;
const STEPS_HEADING = /^(?:时间|进度|阶段|步骤)安排|^安排$|^(?:实施|工作|方法|整治|行动|活动|推进)*(?:步骤|阶段)/;
/** What the stages of a campaign are called; “制定方案” is an order. */
const STAGE_NAME =
  /^(?:动员|部署|启动|宣传|发动|准备|自查|自纠|自改|摸底|排查|整治|整改|检查|督查|督导|抽查|互查|复查|验收|总结|评估|考核|巩固|提升|提高|深化|攻坚|推进|实施|全面|集中|组织|专项|回头看|阶段|第?[一二三四五六七八九]|[和与及])+$/;
/** Words that only frame a time, which is blanked out. */
const FRAME =
  /[自从为于](?= )|(?<= )(?:开始|起|止|至|到|结束)+|共?分[为成]?[二两三四五六]个?(?:阶段|步骤)(?:进行|实施|推进|开展)?/g;
const MARKS = /[\s\p{P}\p{S}]/gu;

/** The words of an item besides its times. */
const besidesTimes = (source: string, item: Item, { task }: ReadTask): string => {
  const folded = new FoldedText(source, item.pieces);
  const places = Array.from(folded.text, (_, at) => folded.span(at, at + 1).start);
  const inTime = (place: number): boolean => task.deadlines.some(({ start, end }) => place >= start && place < end);
  const times = places.flatMap((place, at) => (inTime(place) ? [[at, at + 1] as const] : []));
  return blankOut(folded.text, times).replaceAll(FRAME, '').replaceAll(MARKS, '');
};

/** Below 实施步骤, behind 第一阶段, or called a stage itself. */
const isStage = (source: string, { block: { marker, parent } }: Item, words: string): boolean =>
  marker.style === 'stage' ||
  marker.style === 'sub_stage' ||
  words.includes('阶段') ||
  (parent !== null && STEPS_HEADING.test(headingWords(source, parent)));

/** “自查时间：3月1日至4月30日”, “第一阶段（3月1日至10日）：动员部署”: says when and orders nothing. */
export const statesOnlyTimes = (source: string, item: Item, read: ReadTask): boolean => {
  const { deadlines, cadences, quotas, limits, units } = read.task;
  if (deadlines.length === 0 || cadences.length + quotas.length + limits.length + units.length > 0) return false;
  if (item.end - item.start > LONGEST) return false;
  const words = besidesTimes(source, item, read);
  if (words === '' || TIME_HEADING.test(words)) return true;
  return isStage(source, item, words) && (STAGE_NAME.test(words) || STEPS_HEADING.test(words));
};

/** Times that stand for themselves become no task; a person is told. */
export const scheduleFindings = (reads: readonly ReadTask[]): Finding[] =>
  reads.flatMap(({ task: { title, deadlines } }) =>
    deadlines.slice(0, 1).map((deadline) => {
      const message = `${quote(title)}只写了时间${quote(deadline.raw)}，没有写做什么，没有列入任务；需要督办的请在原文中选中，添加为任务`;
      return makeFinding('deadline_outside_items', message, deadline);
    }),
  );
