/** One seeded fault: a text of a source file replaced by another. */
export interface Mutant {
  name: string;
  file: string;
  from: string;
  to: string;
}
