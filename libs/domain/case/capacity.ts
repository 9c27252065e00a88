/** In what capacity somebody acts on a case; settled at the door from account or link code. */
export type Capacity = 'unit' | 'cooperating' | 'office' | 'leader' | 'none';
