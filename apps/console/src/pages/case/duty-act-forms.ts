import type { DutyVerb } from '../../../../../libs/domain/duty/duty-verbs.ts';
import {
  LATER_SOURCE_FIELDS,
  LETTER_ACT_FORMS,
  URGE_FORM,
  newClause,
  photos,
  reason,
  type ActForm,
} from './act-form.ts';

/** What the acts on a periodic duty ask for. */
export const DUTY_ACT_FORMS: Readonly<Record<DutyVerb, ActForm>> = {
  ...LETTER_ACT_FORMS,
  sign: {
    fields: [],
    primary: true,
    consequence: '签收表示已知悉这项职责，次数照常计算；以后每办一次，在这里记录一次。',
  },
  record_act: {
    fields: [
      { name: 'on', label: '办理日期', control: 'pastDay' },
      { name: 'text', label: '内容（时间、地点、参加人、办了什么）', control: 'words' },
      {
        name: 'period',
        label: '计入',
        control: 'openPeriod',
        optional: true,
        placeholder: '不选，按办理日期计入所在的一期',
      },
      photos,
    ],
    primary: true,
    consequence: '每办一次记录一次；记录后计入该期次数，结账以前可以核减。',
  },
  strike_act: {
    fields: [{ name: 'actId', label: '核减哪一次', control: 'openAct' }, reason],
    danger: true,
    consequence: ({ capacity }) =>
      `这一次不再计数，提醒按剩下的次数重新安排${capacity === 'unit' ? '' : '，并告知责任单位'}；记录和理由留在时间线上。`,
  },
  disown: {
    fields: [reason],
    danger: true,
    consequence: '由安办决定改派其他单位，或仍由本单位履行；在此期间停发提醒，期次照常进行。',
  },
  excuse: {
    fields: [{ name: 'period', label: '免予补足哪一期', control: 'shortPeriod' }, reason],
    danger: true,
    consequence: '所缺次数不再要求补足，并告知责任单位；已结账的数字不变，理由记入台账。不能恢复。',
  },
  reassign: {
    fields: [{ name: 'unitId', label: '改派给', control: 'unit' }, reason],
    primary: true,
    consequence:
      '原单位的办理链接立即失效，新单位收到职责并重新签收；本期已记录的次数继续计算，以前各期所缺由原单位负责，不再要求补足。',
  },
  keep: { fields: [reason], consequence: '仍由原单位履行，恢复提醒，并告知经办人。' },
  amend: {
    fields: [
      ...LATER_SOURCE_FIELDS,
      { name: 'count', label: '每期应办次数（不变的不填）', control: 'count', optional: true },
      newClause,
    ],
    consequence: '新的次数从本期起计，以前各期不变；提醒重新安排，并告知责任单位和参与单位原要求与新要求。',
  },
  withdraw: {
    fields: [reason],
    danger: true,
    consequence: '职责就此结束，后续各期、提醒和函件全部停止，并告知责任单位。不能恢复。',
  },
  urge: URGE_FORM,
};
