import type { AcknowledgementVerb } from '../../../../../libs/domain/acknowledgement/acknowledgement-verbs.ts';
import { reason, type ActForm } from './act-form.ts';

/** What the acts on an acknowledgement ask for. */
export const ACKNOWLEDGEMENT_ACT_FORMS: Readonly<Record<AcknowledgementVerb, ActForm>> = {
  sign: { fields: [], primary: true, consequence: '签收表示本单位已阅知这份文件的要求，此件即办结，不必反馈。' },
  withdraw: {
    fields: [reason],
    danger: true,
    consequence: '此件就此结束，单位的链接立即失效，还没有发出的消息不再发送；不另行通知单位。不能恢复。',
  },
};
