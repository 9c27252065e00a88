/** One change that open cases follow, and how far the planning anew has got. Instants are UTC ISO strings. */
export interface ReplanningView {
  seq: number;
  kind: 'calendar' | 'policy';
  /** `2027年放假安排已公布` */
  reason: string;
  requestedAt: string;
  /** Null while it goes on. */
  finishedAt: string | null;
  /** Open cases to look at, looked at, and among those the ones whose dates moved. */
  total: number;
  looked: number;
  moved: number;
}
