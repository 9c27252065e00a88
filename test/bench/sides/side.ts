import type { PerPart } from '../measure/meter.ts';
import type { Stand } from './stand.ts';

/** What a person does in the course of a measured case, in this order. */
export type Act = 'sign' | 'report' | 'close';

export interface Faults {
  /** Rungs with more than one effect. */
  readonly doubled: number;
  /** Rungs climbed before their instant. */
  readonly early: number;
}

/** One of the two programs compared: the product, or the bare workflow written by hand. */
export interface Side {
  readonly name: 'product' | 'bare';
  readonly stand: Stand;
  /** Process ids of worker, engine and database server. */
  readonly roots: PerPart;
  /** Hands over new cases whose first rung falls due at one instant; answers their ids when they are accepted. */
  accept(cases: number, dueAt: Date): Promise<string[]>;
  /** Cases whose first workflow task is done, ever. */
  opened(): Promise<number>;
  /** Rungs of due instants climbed, ever. */
  fired(): Promise<number>;
  faults(): Promise<Faults>;
  /** False when it was only accepted and is done later. */
  act(caseId: string, act: Act): Promise<boolean>;
  /** What lies outside the measurement happens before people act: messages count as sent. */
  deliverMessages(): Promise<void>;
  /** Cases with nothing left to do, ever; histories exported. */
  finished(): Promise<number>;
  workflowIdOf(caseId: string): string;
  /** Further figures worth telling about these cases, by name. */
  remarks(ids: readonly string[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}
