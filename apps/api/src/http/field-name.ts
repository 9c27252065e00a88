import { z } from 'zod';

/** What people call a field, as its schema says; for an item of a list its number too. Null where it has no word of theirs. */
export function fieldName(schema: z.ZodType, path: readonly PropertyKey[]): string | null {
  let current: z.core.$ZodType | undefined = schema;
  let words: string | null = null;
  for (const key of path) {
    const inner: z.core.$ZodType | undefined = unwrapped(current);
    current = partOf(inner, key);
    const own = titleOf(current);
    if (own !== null) words = own;
    else if (words !== null && typeof key === 'number') words = `${words}第${key + 1}项`;
    else words = null;
  }
  return words;
}

function titleOf(schema: z.core.$ZodType | undefined): string | null {
  for (let one = schema; one !== undefined; one = innerOf(one)) {
    const title = z.globalRegistry.get(one)?.title;
    if (title !== undefined) return title;
  }
  return null;
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let one = schema;
  for (let inner = innerOf(one); inner !== undefined; inner = innerOf(one)) one = inner;
  return one;
}

/** What optional, nullable, defaulted and transformed schemas wrap. */
function innerOf(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return schema.def.innerType;
  }
  return schema instanceof z.ZodPipe ? schema.def.in : undefined;
}

function partOf(schema: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.core.$ZodType>)[key];
  if (schema instanceof z.ZodArray) return schema.def.element;
  return schema instanceof z.ZodRecord ? schema.def.valueType : undefined;
}
