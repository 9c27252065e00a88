/** Words that stand for several units: 各村, 有关部门, 安委会成员单位, 负有…职责的部门, 区属国有企业. */
const MARKED =
  /^(?:各|有关|相关|所有|全体|其他|其余|部分|重点|辖区)|[镇乡区县市省直属]各|(?:有关|相关)|成员单位|的(?:部门|单位|企业)$/;
const GENERIC = /(?:部门|单位|企业|公司们|站所|办所|科室|院校)$/;
const EXACT =
  /^(?:乡镇|镇街|街镇|乡镇\(?街道\)?|镇\(?街道\)?|村居|村\(?(?:居|社区)\)?|村组|社区|街道(?:办事处)?|乡镇人民政府|村民委员会|(?:园区|开发区)(?:\(.*\))?|学校|医院|网格员)$/;

/** A collective names nobody: a person must give it its units before the notice is issued. */
export const isCollective = (foldedName: string): boolean =>
  MARKED.test(foldedName) || GENERIC.test(foldedName) || EXACT.test(foldedName);
