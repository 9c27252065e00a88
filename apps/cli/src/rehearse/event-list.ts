import { roleName } from '../../../../libs/domain/audience/role-name.ts';
import { formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import { CHANNEL_NAMES } from '../../../../libs/domain/notification/channel-name.ts';
import type { Assumption } from '../../../../libs/domain/rehearsal/assumption.ts';
import type { Rehearsal } from '../../../../libs/domain/rehearsal/rehearse.ts';
import type { RehearsedEvent } from '../../../../libs/domain/rehearsal/rehearsed.ts';
import { eventName } from '../../../../libs/domain/rehearsal/words.ts';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';

/** Everything that would happen, in order, a line each: when by the rules, what, which unit and task, for whom, how. */
export const eventList = ({ events }: Rehearsal, assumption: Assumption): string[] =>
  events.map((event) => {
    const { nominalAt, unitId, taskRef, title, audience, provisional } = event;
    return [
      `${formatInstant(nominalAt)}${provisional ? '（暂定）' : ''}`,
      eventName(event),
      unitId,
      `${itemWords(taskRef)} ${title}`,
      `发给${audience.map(roleName).join('、')}`,
      howText(event, assumption),
    ].join('　');
  });

/** A letter that waits for its signatory goes to nobody yet. */
function howText({ verb, letter, channels }: RehearsedEvent, { authorised }: Assumption): string {
  if (letter !== null && verb !== 'submit' && !authorised.includes(letter)) return '待签发，暂不发出';
  return channels.map((channel) => CHANNEL_NAMES[channel]).join('、');
}
