import type { Policy } from '../../domain/ladder/policy.ts';
import { readCatalogue } from './catalogue.ts';

/**
 * The policies cases may be opened with. Every file of the directory is checked, also those that are only read and previewed;
 * throws the first PolicyRefusal with file, line and remedy.
 */
export function readPolicies(dir: string): Policy[] {
  const { entries, refusals } = readCatalogue(dir);
  if (refusals[0] !== undefined) throw refusals[0];
  return entries.flatMap(({ policy }) => policy ?? []);
}
