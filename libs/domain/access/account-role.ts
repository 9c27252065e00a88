/** Roles of a sign-in. The administrator sets up and may do the office's work; the auditor reads everything and writes nothing. */
export const ACCOUNT_ROLES = ['administrator', 'safety_office', 'leader', 'unit', 'auditor', 'duty_desk'] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

export const ACCOUNT_ROLE_NAMES: Record<AccountRole, string> = {
  administrator: '管理员',
  safety_office: '安办人员',
  leader: '领导',
  unit: '责任单位',
  auditor: '审计',
  duty_desk: '值班室',
};
