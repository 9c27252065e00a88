import { isCollective } from './collective.ts';
import { isPossibleName } from './possible-name.ts';

/** 督办, 交办 … are verbs. */
const ENDING =
  /(?:(?<![督交承主举协经查催代])办|局|厅|站|所|处|委|委员会|中心|大队|中队|支队|队|分局|站点|院|校|园|村|社区|街道|镇|乡|公司|集团|厂|店|政府|党委|党组|支部|部|组|分局|工会|团委|妇联|专班|指挥部|合作社|银行|邮政|联社|学校|小学|中学|幼儿园|医院|卫生院|敬老院|福利院|办公室|科室|股室|协会|商会|联合会|专委会|管委会|基地|馆|专班|关工委|[安防]委会|居委会|村委会|业委会|领导小组|联席会议|红十字会|(?<![在上顶带到离轮值])岗|(?<![学专百本内外])科|(?<![控参持])股)(?:\([^()]{1,16}\))?$/;
/** A verb at the front shows the words to be a predicate, not a name. */
const VERB =
  /^(?:\d|督促|指导|组织|推动|加强|强化|严格|落实|开展|要求|对|将|把|按|根据|确保|完善|健全|建立|推进|深化|全面|认真|切实|压实|涉及|发现|发生|依托|依法|结合|坚持|配合|协助|会同|联合|通过|向|到|从|在|为|与|由|及时|定期|持续|不得|严禁|凡|如|使|让|本(?:办法|通知|方案|规定|制度|预案))/;

/** Ends as an office or a unit does, with a bracket behind it or without. */
export const endsLikeUnit = (foldedName: string): boolean => ENDING.test(foldedName);

/** Words that can only be an office, a unit or a collective. */
export const isUnitLike = (foldedName: string): boolean =>
  foldedName.length >= 2 &&
  foldedName.length <= 30 &&
  !VERB.test(foldedName) &&
  // “各县（市、区）政府” lists inside its bracket only.
  !/[,、"]/.test(foldedName.replaceAll(/\([^(),"]{1,16}\)/g, '')) &&
  isPossibleName(foldedName) &&
  (endsLikeUnit(foldedName) || isCollective(foldedName));
