import { commandBodyOf, isCaseVerb, type CaseVerb } from '../../../../libs/contracts/http/case-command.ts';
import { ALL_VERB_NAMES } from '../../../../libs/domain/case/procedures.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { placesOf, sentence } from '../http/zod.pipe.ts';
import { derivedUuid } from './derived-uuid.ts';

export interface ReadCommand {
  id: string | null;
  verb: CaseVerb;
  payload: Readonly<Record<string, unknown>>;
}

/** A command's body, checked by its verb. Refuses `body_not_object`, `verb_missing`, `verb_unknown`, `body_invalid` with places. */
export function readCommand(body: unknown): ReadCommand {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal('invalid', 'body_not_object', '请提交 JSON 对象，例如 {"verb":"sign"}。');
  }
  const { verb: given } = body as { verb?: unknown };
  if (typeof given !== 'string') {
    const places = [{ path: 'verb', message: '缺少操作' }];
    throw new Refusal(
      'invalid',
      'verb_missing',
      `缺少 verb（操作），可用：${Object.keys(ALL_VERB_NAMES).join('、')}。`,
      places,
    );
  }
  if (!isCaseVerb(given)) {
    const places = [{ path: 'verb', value: given.slice(0, 100), message: '没有这种操作' }];
    const detail = `没有“${given.slice(0, 100)}”这种操作，可用：${Object.keys(ALL_VERB_NAMES).join('、')}。请核对拼写。`;
    throw new Refusal('invalid', 'verb_unknown', detail, places);
  }
  const schema = commandBodyOf(given);
  const parsed = schema.safeParse(body, { reportInput: true });
  if (!parsed.success) {
    const places = placesOf(parsed.error, undefined, schema);
    const faults = places.map(sentence).join('；');
    throw new Refusal(
      'invalid',
      'body_invalid',
      `“${ALL_VERB_NAMES[given]}”有 ${places.length} 处不对：${faults}。`,
      places,
    );
  }
  const { id, verb, ...payload } = parsed.data;
  const stated = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
  return { id: id ?? null, verb, payload: stated };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The command id an `Idempotency-Key` stands for: itself when it is a UUID, otherwise one derived from account and key. */
export const commandIdOf = (key: string, accountId: string): string =>
  UUID.test(key) ? key.toLowerCase() : derivedUuid(accountId, key);
