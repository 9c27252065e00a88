import { In, type EntityManager } from 'typeorm';
import { LINK_MARK, LINK_MARKS, linkMark, PAGE_MARKS } from '../../domain/wording/placeholders.ts';
import { CODE_LENGTH, deriveCode } from '../../persistence/access-code/derive-code.ts';
import { AccessCodeEntity } from '../../persistence/entities/access-code.entity.ts';

/** Writes the recipient's phone links and the console's addresses into a message at the last moment. */
export class LinkFiller {
  constructor(
    private readonly secretKey: string,
    private readonly publicUrl: string,
  ) {}

  /** Characters of a phone link; all are equally long. */
  get linkLength(): number {
    return `${this.publicUrl}/t/`.length + CODE_LENGTH;
  }

  /** The body with the link of `accessCodeId`; a body without a code keeps its placeholder and is refused by the check. */
  async fill(manager: EntityManager, body: string, accessCodeId: string | null): Promise<string> {
    const marked = accessCodeId === null ? body : body.replaceAll(LINK_MARK, linkMark(accessCodeId));
    const links = await this.linksIn(manager, marked);
    return marked
      .replaceAll(LINK_MARKS, (mark, id: string) => links.get(id) ?? mark)
      .replaceAll(PAGE_MARKS, (_, path: string) => `${this.publicUrl}${path}`);
  }

  private async linksIn(manager: EntityManager, body: string): Promise<Map<string, string>> {
    const ids = [...body.matchAll(LINK_MARKS)].map(([, id]) => id as string);
    if (ids.length === 0) return new Map();
    const codes = await manager.findBy(AccessCodeEntity, { id: In(ids) });
    return new Map(codes.map((code) => [code.id, this.linkOf(code)]));
  }

  private linkOf({ caseId, personId, generation }: AccessCodeEntity): string {
    return `${this.publicUrl}/t/${deriveCode(this.secretKey, caseId, personId, generation)}`;
  }
}
