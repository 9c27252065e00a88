import type { RefusalPlace } from '../../refusal/refusal.ts';

/** Collects every fault of a workbook at once, so that the clerk mends the file in one go. */
export class Faults {
  readonly places: RefusalPlace[] = [];

  constructor(private readonly sheet: string) {}

  add(row: number, column: string, value: string, message: string): void {
    this.places.push({ path: this.sheet, row, column, value, message });
  }
}
