import { isWholeName } from './actor-name.ts';
import type { Block } from './block.ts';
import { isInAimSection } from './declaration.ts';
import { FoldedText } from './folded-text.ts';
import type { UnitMention } from './notice.ts';
import { readUnitCell } from './unit-clause.ts';
import { splitUnitList } from './unit-list.ts';

const LONGEST_HEADING = 60;
/** “区应急局职责”, “各部门责任分工”: what stands below is theirs. */
const DUTIES = /(?:的)?(?:主要|工作|监管|消防|安全(?:生产)?(?:监管|监督管理|工作)?)*(?:职责|责任|任务|职能)?(?:分工)?$/;
/** “镇应急站应当履行下列消防安全职责”: a sentence that charges somebody with the list below it. */
const CHARGE =
  /(?:应当|应该?|要|须|必须)?(?:依法)?(?:履行|承担|落实|做好|负责)(?:以下|下列|如下)(?:主要|具体|工作|监管|管理|消防|安全(?:生产)?)*(?:职责|责任|任务|工作|事项)$/;
/** “学校”, “各类场所” name what the section is about; an office or somebody of a place is who acts. */
const ACTING =
  /^(?:各(?!类)|有关|相关|其[他余]|村|[省市县区镇乡州旗街])|(?:局|厅|委|办|办公室|政府|队|委员会|管委会|委会|指挥部|派出所|公司|集团)$/;
const SUBJECT_MATTER =
  /(?:行业|场所|领域|部位|区域|市场|道路)$|^(?!各|有关|相关|其[他余]|[镇乡县区市](?:中心|第|实验|人民)).*(?:企业|学校|医院|幼儿园|养老院|敬老院|加油站)$/;
/** The sentence goes on in the next line. */
const GOES_ON = /^(?:要|应|须|必须|将|请|需|、|,|和|及|与|等)/;

/** “各乡镇⏎人民政府”: the page broke a name. */
const NAME_GOES_ON =
  /^(?:人民)?政府|^(?:监督)?(?:管理)?(?:局|所|站|中心|部门|单位|企业|公司)|^办(?:事处|公室)|^委员会|^[支大中分][队局]|^\(/;
const LONGEST_ENDING = 6;

interface Heading {
  readonly folded: FoldedText;
  /** Folded end of the words of its first line before any mark. */
  readonly end: number;
}

const headingOf = (source: string, { pieces: [first] }: Block): Heading | null => {
  if (!first) return null;
  const folded = new FoldedText(source, [
    { start: first.start, end: Math.min(first.end, first.start + LONGEST_HEADING * 2) },
  ]);
  const mark = folded.text.search(/[。:;]/);
  const end = mark < 0 ? folded.text.length : mark;
  return end > LONGEST_HEADING ? null : { folded, end };
};

/** Units a heading consists of, besides the word 职责 or what charges them with the list below; none when it says anything else. */
const unitsIn = (source: string, { folded, end }: Heading): UnitMention[] => {
  const heading = folded.text.slice(0, end);
  const charge = CHARGE.exec(heading);
  const to = (charge ?? DUTIES.exec(heading))?.index ?? end;
  const names = splitUnitList(folded, 0, to).map((chunk) => folded.text.slice(chunk.from, chunk.to));
  const isNamed = names.every((name) => isWholeName(name) && ACTING.test(name) && !SUBJECT_MATTER.test(name));
  return isNamed && to > 0
    ? readUnitCell(new FoldedText(source, [folded.span(0, to)]), charge === null ? 'responsible' : 'actor', [])
    : [];
};

/** The heading of the item itself is one only where its text stands below or behind a full stop. */
const ownUnits = (source: string, block: Block): UnitMention[] => {
  const heading = headingOf(source, block);
  if (!heading) return [];
  const { folded, end } = heading;
  const behind = folded.text.charAt(end) === ':' ? end + 1 : end;
  const goesOn = behind < folded.text.length;
  const isInline = goesOn && folded.text.charAt(end) !== '。';
  const holds = goesOn || block.pieces.length > 1 || block.children.length > 0;
  if (isInline || !holds) return [];
  const next = new FoldedText(source, block.pieces.slice(0, 2)).text.slice(behind, behind + LONGEST_ENDING);
  return GOES_ON.test(next) || NAME_GOES_ON.test(next) ? [] : unitsIn(source, heading);
};

/** Who a section names in its heading does what stands below it: “（一）区应急管理局”, “乡镇人民政府职责”, “各乡镇（街道）：”. */
export const headingUnits = (source: string, block: Block): UnitMention[] => {
  if (isInAimSection(source, block)) return [];
  const own = ownUnits(source, block);
  if (own.length > 0) return own;
  for (let at = block.parent; at; at = at.parent) {
    const heading = headingOf(source, at);
    const units = heading ? unitsIn(source, heading) : [];
    if (units.length > 0) return units;
  }
  return [];
};
