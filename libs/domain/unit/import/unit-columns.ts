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
  phone: '电话',
  email: '电子邮箱',
  unit: '单位',
  role: '角色',
} as const;

export const UNIT_SHEET = '单位';
export const PERSON_SHEET = '人员';
