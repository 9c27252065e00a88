import { namesWork } from './order-verb.ts';

const PAPER = '本(?:办法|方案|通知|安排|规定|规程|制度|计划|细则|意见|预案|措施|规则|条例|规范)';

/** Why a paper was made: “为规范检查，制定本办法”. */
const PURPOSE = new RegExp(
  `^(?:(?:编制|制定)?目的[:,]?)?(?:为|根据|按照)[^。;]*制定${PAPER.replace('本', '本[^,。;]{0,12}')}$`,
);
/** When a paper comes into force and who explains it. */
const IN_FORCE = new RegExp(`^${PAPER}(?:自|有效|由.{2,14}解释)`);
/** What it holds for, what its words mean, and what else holds. */
const SCOPE = new RegExp(`^${PAPER}(?:适用于|所称|所指)|适用${PAPER}$|^[^。;]{2,60}(?:从其规定|依照其规定)$`);
const PRINCIPLE = /坚持[^。;]*(?:原则|方针|领导)|[遵贯][循彻][^。;]*(?:原则|方针)/;
const BINDS = /应当?|必须|须|不得|禁止|严禁|负责|(?<![主重需])要/;

/** Says when the paper comes into force or who explains it. */
export const isInForce = (words: string): boolean => IN_FORCE.test(words);

/** Says why the paper was made and nothing else; `folded` is the text of the item. */
export const statesPurpose = (folded: string): boolean => PURPOSE.test(folded.replace(/。$/, ''));

const isFrame = (sentence: string): boolean =>
  PURPOSE.test(sentence) ||
  IN_FORCE.test(sentence) ||
  SCOPE.test(sentence) ||
  (PRINCIPLE.test(sentence) && !namesWork(sentence));

/** Purpose, scope, meaning of words, principles, coming into force: all that 总则 and 附则 say without ordering. */
export const statesFrame = (folded: string): boolean =>
  folded.split(/[。;]/).every((sentence) => sentence === '' || isFrame(sentence));

/** Tells somebody to do or to leave something. */
export const binds = (folded: string): boolean => BINDS.test(folded) || namesWork(folded);
