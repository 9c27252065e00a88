import type { FormInstance } from 'antd';
import { ProblemError } from '../api/problem.ts';

/** Marks the fields a refusal names; true when every fault has found its field, so that no notice is needed. */
export function showPlaces(form: FormInstance, error: Error): boolean {
  if (!(error instanceof ProblemError)) return false;
  const named = error.places.filter((place) => place.path !== undefined);
  const fields = named.map((place) => ({ name: (place.path ?? '').split('.'), errors: [place.message] }));
  const known = fields.filter((field) => form.getFieldInstance(field.name) !== undefined);
  form.setFields(known);
  return known.length > 0 && known.length === error.places.length;
}
