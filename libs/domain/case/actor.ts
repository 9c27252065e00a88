/** Who acts: a signed-in account, a person with a phone link, or the program itself (never disguised as a person). */
export type ActorKind = 'account' | 'person' | 'system';
export type CommandChannel = 'console' | 'phone' | 'api' | 'cli';

export interface Actor {
  kind: ActorKind;
  id: string;
  name: string;
  /** The unit in whose name he acts; null for the office and leaders. */
  unitId: string | null;
}

export const SYSTEM: Actor = { kind: 'system', id: 'system:duban', name: '督办系统', unitId: null };
