import type { NotificationChannel } from './notification.ts';
import { smsSegments } from './sms-segments.ts';

/** Why rendered words cannot be sent as they are. */
export interface RenderedFault {
  code: 'empty' | 'placeholder' | 'forbidden_character' | 'too_long';
  message: string;
}

// The brackets would be read as a second signature; vendors drop messages with these symbols without a word.
const FORBIDDEN = /[【】①-⑳★☆※→←↑↓²³•●■]/u;
const PLACEHOLDER = /\{\{[^}]*\}\}/u;

/** Fifteen parts are the thousand characters that operators' free-text contracts allow. */
export const LONGEST_SMS_SEGMENTS = 15;

/** What is wrong with a finished message; an empty list means it may leave. */
export function checkRendered(channel: NotificationChannel, body: string, sign: string): RenderedFault[] {
  const faults: RenderedFault[] = [];
  if (body.trim() === '') faults.push({ code: 'empty', message: '消息内容为空，请检查模板。' });
  const left = PLACEHOLDER.exec(body)?.[0];
  if (left) faults.push({ code: 'placeholder', message: `占位符 ${left} 没有填写，请检查模板。` });
  if (channel === 'email') return faults;
  const symbol = FORBIDDEN.exec(body)?.[0];
  if (symbol) {
    faults.push({
      code: 'forbidden_character',
      message: `短信中含有运营商不接受的字符“${symbol}”，请修改模板或任务标题。`,
    });
  }
  const segments = smsSegments(body, sign);
  if (segments > LONGEST_SMS_SEGMENTS) {
    faults.push({
      code: 'too_long',
      message: `短信长达 ${segments} 条，最多 ${LONGEST_SMS_SEGMENTS} 条，请缩短模板。`,
    });
  }
  return faults;
}
