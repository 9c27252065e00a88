/** What a person is in a unit: 经办人, 主要负责人, 分管领导, 值班室. */
export const POST_ROLES = ['contact', 'head', 'leader_in_charge', 'duty_desk'] as const;
export type PostRole = (typeof POST_ROLES)[number];

export const POST_ROLE_NAMES: Record<PostRole, string> = {
  contact: '经办人',
  head: '主要负责人',
  leader_in_charge: '分管领导',
  duty_desk: '值班室',
};
