/** Kinds of the unit tree: 部门, 乡镇, 村（社区）, 企业, 委员会, 集合名称（各村 …）. */
export const UNIT_KINDS = ['department', 'township', 'village', 'enterprise', 'committee', 'collective'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_KIND_NAMES: Record<UnitKind, string> = {
  department: '部门',
  township: '乡镇',
  village: '村（社区）',
  enterprise: '企业',
  committee: '委员会',
  collective: '集合名称',
};
