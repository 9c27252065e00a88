/** Headings of the sheet 单位, in the template's order. */
export const UNIT_COLUMNS = {
  name: '单位名称',
  kind: '类别',
  parent: '上级单位',
  aliases: '别名',
  members: '成员单位',
  isOffice: '是否安办',
} as const;

/** Headings of the sheet 人员. */
export const PERSON_COLUMNS = {
  name: '姓名',
  phone: '手机',
  email: '邮箱',
  unit: '单位',
  role: '职务',
} as const;

/** What earlier templates called some of them; files made from those are taken as well. */
export const EARLIER_PERSON_COLUMNS: Partial<Record<keyof typeof PERSON_COLUMNS, string>> = {
  phone: '电话',
  email: '电子邮箱',
  role: '角色',
};

export const UNIT_SHEET = '单位';
export const PERSON_SHEET = '人员';
