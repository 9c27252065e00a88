import type { CaseCommand } from '../case/step.ts';

/** Reads a text of a command's payload; the door has checked the payload, so its absence is a fault of the program. */
export function textOf(command: CaseCommand, field: string): string {
  const value = command.payload[field];
  if (typeof value !== 'string') throw new TypeError(`${command.verb}: payload.${field} is not a text`);
  return value;
}

export function optionalTextOf(command: CaseCommand, field: string): string | null {
  return command.payload[field] === undefined ? null : textOf(command, field);
}

export function attachmentsOf(command: CaseCommand): readonly string[] {
  const value = command.payload['attachmentIds'];
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}

/** `柳湾村 张三`, as the timeline names an actor. */
export const actorName = (command: CaseCommand): string => command.actor.name;
