import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import type { AddressValues } from './address.ts';

interface FieldHead {
  /** Name in the address bar and in the API's query. */
  name: string;
  label: string;
  placeholder?: string;
}

/** A field of the query form; `days` is a range kept as `YYYY-MM-DD` under two names of its own. */
export type FilterField =
  | (FieldHead & { control: 'text' })
  | (FieldHead & { control: 'select'; options: readonly { value: string; label: string }[] })
  | (FieldHead & { control: 'days'; from: string; to: string });

/** What the form shows for the values of the address bar. */
export function toFields(fields: readonly FilterField[], values: AddressValues): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => {
      if (field.control !== 'days') return [field.name, values[field.name]];
      const range = [dayOrNull(values[field.from]), dayOrNull(values[field.to])];
      return [field.name, range.every((day) => day === null) ? undefined : range];
    }),
  );
}

/** What the address bar keeps of the form; blanks come back as undefined so that they leave it. */
export function fromFields(fields: readonly FilterField[], entered: Record<string, unknown>): AddressValues {
  return Object.fromEntries(
    fields.flatMap((field): [string, string | undefined][] => {
      const value = entered[field.name];
      if (field.control !== 'days')
        return [[field.name, typeof value === 'string' ? value.trim() || undefined : undefined]];
      const [from, to] = Array.isArray(value) ? (value as (Dayjs | null)[]) : [];
      return [
        [field.from, from?.format('YYYY-MM-DD')],
        [field.to, to?.format('YYYY-MM-DD')],
      ];
    }),
  );
}

/** True when the address bar asks for something by this field. */
export function isAsked(field: FilterField, values: AddressValues): boolean {
  const names = field.control === 'days' ? [field.from, field.to] : [field.name];
  return names.some((name) => values[name] !== undefined);
}

function dayOrNull(text: string | undefined): Dayjs | null {
  const day = dayjs(text ?? null);
  return day.isValid() ? day : null;
}
