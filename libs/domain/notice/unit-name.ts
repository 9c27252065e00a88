import type { UnitRole } from './notice.ts';

/** What is left of a chunk of a unit clause when its role words are taken off, by folded length. */
export interface ReadName {
  /** Characters to drop at the front and to keep after them. */
  readonly skip: number;
  readonly length: number;
  readonly role: UnitRole | null;
  /** “A、B牵头” gives its role to A as well, “A（牵头）” does not. */
  readonly spreads: boolean;
  /** The text leaves the list open: 等, 等部门. */
  readonly open: boolean;
}

const ROLE_ENDINGS: readonly (readonly [UnitRole | null, RegExp])[] = [
  ['lead', /\(?(?:牵头负责|牵头组织实施|牵头组织|牵头落实|负责牵头|分别牵头|共同牵头|牵头单位|牵头|主责|主办)\)?$/],
  [
    'cooperating',
    /(?<=.{2})\(?(?:予以配合|积极配合|配合(?:实施|落实|做好|单位)?|协助(?:实施|落实|单位)?|参与(?:单位)?|参加|协同|协办|指导)\)?$/,
  ],
  [null, /(?:分别|共同|具体)?(?:负责落实|负责实施|组织实施|抓好落实|负责|落实)$/],
];
const DIVISION =
  /(?:(?:并|依|各自)?按照?(?:各自)?(?:的)?(?:职责|职能|分工)(?:分工|任务)?(?:分别|共同)?|(?<=.{2})(?:各自)?分工)$/;
/** “区应急局按职责分工” without how they share. */
export const withoutDivision = (folded: string): string => folded.replace(DIVISION, '');

/** “及其派出所”, “及所属学校”: they are the unit’s own, and it answers for them. */
const DEPENDENT = '(?:其(?![他它余])|所属|下属|所辖|下辖)';
const DEPENDENTS = new RegExp(`(?<=.{2})(?:以及|[及和与暨])${DEPENDENT}.*$`);
const OPENS_DEPENDENT = new RegExp(`^${DEPENDENT}`);
export const isDependent = (folded: string): boolean => OPENS_DEPENDENT.test(folded);
export const withoutDependents = (folded: string): string => folded.replace(DEPENDENTS, '');

const AND_OTHERS =
  /等(?:\d+|[一二三四五六七八九十]+)?(?:个|家)?(?:各?有关|相关|其他|区直|县直|市直|镇直)?(?:部门(?:和单位)?|单位|站所|企业)?$/;
const FRONT = /^(?:由|以|["'.:、·\s-]|\d{1,2}[.、)])+/;
const BACK = /["'.。:·\s-]+$/;
/** The list goes on without saying how. */
const DOTS = /…+$/;
/** “（以下简称镇安办）” */
const SHORT_FORM = /\(以下(?:简称|统称|称)[^()]{1,30}\)$/;
const NOTHING = /^(?:无|暂无|略|同上|\/|-|待定)?$/;

const strip = (text: string): { text: string; role: UnitRole | null; spreads: boolean; open: boolean } => {
  let rest = text.replace(BACK, '');
  const spreads = !rest.endsWith(')');
  let role: UnitRole | null = null;
  let open = false;
  for (const [found, ending] of ROLE_ENDINGS) {
    const match = ending.exec(rest);
    if (!match) continue;
    rest = rest.slice(0, match.index).replace(BACK, '');
    role ??= found;
  }
  rest = withoutDivision(rest);
  if (DOTS.test(rest)) {
    rest = rest.replace(DOTS, '');
    open = true;
  }
  const others = AND_OTHERS.exec(rest);
  if (others && others.index >= 2) {
    rest = rest.slice(0, others.index);
    open = true;
  }
  rest = withoutDependents(rest.replace(SHORT_FORM, ''));
  return { text: rest.replace(BACK, ''), role, spreads, open };
};

/** Reads one chunk of a clause: “镇安办牵头”, “区应急局等部门按职责分工负责”; length 0 when it names nobody. */
export const readUnitName = (folded: string): ReadName => {
  const skip = FRONT.exec(folded)?.[0].length ?? 0;
  const { text, role, spreads, open } = strip(folded.slice(skip));
  const isName = !NOTHING.test(text) && /[\u4e00-\u9fffA-Za-z]/.test(text);
  return { skip, length: isName ? text.length : 0, role, spreads, open };
};
