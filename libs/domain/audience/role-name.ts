import type { AudienceRole } from '../ladder/policy.ts';

export const AUDIENCE_ROLE_NAMES: Readonly<Record<AudienceRole, string>> = {
  contact: '经办人',
  head: '主要负责人',
  leader_in_charge: '分管领导',
  duty_desk: '值班室',
  office: '安办',
  signatory: '签发人',
};

export const roleName = (role: AudienceRole): string => AUDIENCE_ROLE_NAMES[role];
