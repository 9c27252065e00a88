import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

/**
 * Photos named by an act must have been handed in for this very case and not belong to another act. From `at` on they are
 * as good as new, so that the sweep of unused photos leaves them to the act.
 */
export async function refuseForeignAttachments(
  manager: EntityManager,
  caseId: string,
  commandId: string,
  ids: unknown,
  at: Date,
): Promise<void> {
  if (!Array.isArray(ids) || ids.length === 0) return;
  const rows: { n: number }[] = await manager.query(
    `with free as (update attachment set created_at = $4
       where id = any($1::uuid[]) and case_id = $2 and command_id is null returning id)
     select ((select count(*) from free) + (select count(*) from attachment
       where id = any($1::uuid[]) and case_id = $2 and command_id = $3))::int as n`,
    [ids, caseId, commandId, at],
  );
  if (rows[0]?.n === new Set(ids).size) return;
  const places = [{ path: 'attachmentIds', message: '照片不属于这件事项，或已随另一次反馈提交' }];
  throw new Refusal(
    'invalid',
    'attachment_unknown',
    '有照片不属于这件事项，或已随另一次反馈提交。请重新上传。',
    places,
  );
}
