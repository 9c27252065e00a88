import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { Refusal, type RefusalPlace } from '../../../../libs/domain/refusal/refusal.ts';
import { faultWords } from './fault-words.ts';
import { fieldName } from './field-name.ts';

z.config({ localeError: faultWords });

const origins: Record<string, string> = { body: '提交的内容', query: '查询条件', param: '地址中的编号' };

/** Checks `@Body({ schema })`, `@Query({ schema })` and `@Param(name, { schema })`; the handler gets what the schema returns. */
@Injectable()
export class ZodPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const schema = metadata.schema as z.ZodType | undefined;
    if (!schema) return value;
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    const places = placesOf(parsed.error, metadata.data, schema);
    const origin = origins[metadata.type] ?? '内容';
    const detail = `${origin}有 ${places.length} 处不对：${places.map(sentence).join('；')}。请改正后重试。`;
    throw new Refusal('invalid', metadata.type === 'body' ? 'body_invalid' : 'query_invalid', detail, places);
  }
}

/** One place per fault, by the word people have for the field; every unknown field is a place of its own. */
export function placesOf(error: z.ZodError, name?: string, schema?: z.ZodType): RefusalPlace[] {
  return error.issues.flatMap((issue): RefusalPlace[] => {
    const path = [...(name ? [name] : []), ...issue.path.map(String)];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: '没有这一项，请删去或核对拼写' }));
    }
    const column = schema === undefined ? null : fieldName(schema, issue.path);
    return [
      {
        path: path.join('.'),
        ...(column === null ? {} : { column }),
        ...shown(issue.input),
        message: issue.message,
      },
    ];
  });
}

/** `手机：应为 11 位手机号`; a message that begins with the word needs it no second time. */
export function sentence({ column, path, message }: RefusalPlace): string {
  const where = column ?? path;
  return where === undefined || where === '' || message.startsWith(where) ? message : `${where}：${message}`;
}

function shown(value: unknown): { value?: string } {
  if (value === undefined || (typeof value === 'object' && value !== null)) return {};
  return { value: (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 100) };
}
