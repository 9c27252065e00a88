import type { EntityManager } from 'typeorm';
import { LINK_MARK } from '../../domain/wording/placeholders.ts';
import { deriveCode } from '../../persistence/access-code/derive-code.ts';
import { AccessCodeEntity } from '../../persistence/entities/access-code.entity.ts';

/** Writes the recipient's phone link into a message at the last moment. */
export class LinkFiller {
  constructor(
    private readonly secretKey: string,
    private readonly publicUrl: string,
  ) {}

  /** The body with the link of `accessCodeId`; a body without a code keeps its placeholder and is refused by the check. */
  async fill(manager: EntityManager, body: string, accessCodeId: string | null): Promise<string> {
    if (accessCodeId === null || !body.includes(LINK_MARK)) return body;
    const code = await manager.findOneByOrFail(AccessCodeEntity, { id: accessCodeId });
    return body.replaceAll(LINK_MARK, this.linkOf(code));
  }

  private linkOf({ caseId, personId, generation }: AccessCodeEntity): string {
    return `${this.publicUrl}/t/${deriveCode(this.secretKey, caseId, personId, generation)}`;
  }
}
