import type { FormInstance } from 'antd';

/** Makes the field of an opened dialog ready to type in; who already types in another field is not interrupted. */
export function focusField<Fields>(form: FormInstance<Fields>, field: keyof Fields & string): void {
  const typing = document.activeElement?.closest('[role=dialog] form') ?? null;
  if (typing === null) form.focusField(field);
}
