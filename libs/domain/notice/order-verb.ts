/**
 * A verb of orders. `asked`: a sentence with 是否 that has it before 是否 still orders; `work`: it names work that can be
 * seen, handed in or counted; `delivers`: what it must have near it, within so many characters, to be a delivery.
 */
interface OrderVerb {
  readonly verb: string;
  readonly asked?: true;
  readonly work?: true;
  readonly delivers?: readonly [within: number, what: string];
}

/** Verbs that are also names of things looked at (培训是否到位) do not order inside a question. */
const VERBS: readonly OrderVerb[] = [
  { verb: '必须|须|(?<![主重需])要|应(?!急)', asked: true },
  { verb: '督促|确认|对照|(?<!公)交(?![通流])', asked: true },
  { verb: '查(?!验)|组织(?!领导)|开展|完成|整[改治]|报(?!警)', asked: true },
  { verb: '查|组织(?!领导)|开展|完成|整[改治]|报告|演练|培训|宣传|召开', work: true },
  { verb: '明确|配[备齐]|更换|设[置立]|巡|值[班守]|清[理除]', work: true },
  { verb: '制定|编制|拟定', work: true, delivers: [30, '方案|计划|预案|清单|措施'] },
  { verb: '成立', work: true, delivers: [20, '小组|专班|机构|组织'] },
  { verb: '建立', work: true, delivers: [20, '台账|清单|档案'] },
  { verb: '签订|报送|[上填]报', work: true, delivers: [0, ''] },
  { verb: '报', delivers: [12, '备案|汇总'] },
];

const anyOf = (verbs: readonly OrderVerb[]): RegExp => new RegExp(verbs.map(({ verb }) => verb).join('|'));

const ASKED = anyOf(VERBS.filter(({ asked }) => asked));
const WORK = anyOf(VERBS.filter(({ work }) => work));
const DELIVERY = new RegExp(
  VERBS.flatMap(({ verb, delivers }) =>
    delivers === undefined ? [] : [`(?:${verb})[^,。;]{0,${delivers[0]}}(?:${delivers[1]})`],
  ).join('|'),
);

/** Whether the words before 是否 tell somebody to look, report or mend. */
export const ordersInQuestion = (words: string): boolean => ASKED.test(words);

/** Work that can be seen, handed in or counted, also in a sentence that begins with a slogan. */
export const namesWork = (words: string): boolean => WORK.test(words);

/** Something that can be handed in or seen afterwards: “制定本行业整治方案”. */
export const namesDelivery = (words: string): boolean => DELIVERY.test(words);
