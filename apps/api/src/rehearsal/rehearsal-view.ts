import type { CollisionView, RehearsedEventView } from '../../../../libs/contracts/http/rehearsal.ts';
import type { Directory } from '../../../../libs/domain/audience/directory.ts';
import { groupBy } from '../../../../libs/domain/rehearsal/group-by.ts';
import type { Rehearsal } from '../../../../libs/domain/rehearsal/rehearse.ts';

/** The events with the names of units and of those who would get a message. */
export function eventViews({ events, messages }: Rehearsal, directory: Directory): RehearsedEventView[] {
  const told = groupBy(messages, ({ businessKey, at }) => `${businessKey}/${at}`);
  return events.map(({ businessKey, unitId, rungId: _rungId, ...event }) => {
    const { verb, audience } = event;
    const step = told.get(`${businessKey}/${event.at}`) ?? [];
    const ofUnit = verb === 'issue' || verb === 'copy_in';
    const people = step.filter((one) => audience.includes(one.role) && (!ofUnit || one.unitId === unitId));
    return { ...event, unit: directory.unitName(unitId), people: [...new Set(people.map(({ person }) => person))] };
  });
}

export const collisionViews = ({ collisions }: Rehearsal, directory: Directory): CollisionView[] =>
  collisions.map(({ unitId, ...rest }) => ({ ...rest, unit: unitId === null ? null : directory.unitName(unitId) }));
