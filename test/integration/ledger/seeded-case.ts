import { randomUUID } from 'node:crypto';
import { canonical, type Json } from '../../../libs/domain/ledger/canonical.ts';
import { sha256 } from '../../../libs/ledger/link.ts';
import type { AttachmentEntity } from '../../../libs/persistence/entities/attachment.entity.ts';
import type { CaseFileEntity } from '../../../libs/persistence/entities/case-file.entity.ts';
import type { LetterEntity } from '../../../libs/persistence/entities/letter.entity.ts';
import type { NotificationEntity } from '../../../libs/persistence/entities/notification.entity.ts';

export interface SeededCase {
  id: string;
  number: string;
  notificationId: string;
  letterId: string;
  photo: string;
}

/** The rows of a seeded case, as the writers of the product would leave them; `n` tells the cases apart. */
export const caseRow = (seeded: SeededCase, n: number, at: Date) =>
  ({
    id: seeded.id,
    kind: 'task',
    number: seeded.number,
    businessKey: `task:${n}`,
    title: '整改',
    unitId: randomUUID(),
    subject: {} as CaseFileEntity['subject'],
    policyId: 'task',
    policyVersion: 1,
    calendarVersion: 'v',
    state: 'issued',
    dueAt: new Date('2026-11-30T16:00:00Z'),
    openedAt: at,
  }) satisfies Partial<CaseFileEntity>;

export const notificationRow = (seeded: SeededCase, body: string, at: Date) =>
  ({
    id: seeded.notificationId,
    key: seeded.notificationId,
    caseId: seeded.id,
    template: 'remind',
    channel: 'sms',
    address: '13900000001',
    body,
    bodyHash: sha256(body),
    state: 'delivered',
    notBefore: at,
    createdAt: at,
  }) satisfies Partial<NotificationEntity>;

export const letterRow = (seeded: SeededCase, n: number, paper: { paragraphs: string[] }, at: Date) =>
  ({
    id: seeded.letterId,
    caseId: seeded.id,
    kind: 'urging',
    state: 'issued',
    addresseeUnitId: randomUUID(),
    title: '督促函',
    body: paper,
    documentNumber: `安督〔2026〕${n}号`,
    draftedAt: at,
    bodyHash: sha256(canonical(paper)),
  }) satisfies Partial<LetterEntity>;

export const photoRow = (seeded: SeededCase, at: Date) =>
  ({
    id: seeded.id,
    caseId: seeded.id,
    commandId: seeded.id,
    fileName: '现场.jpg',
    mediaType: 'image/jpeg',
    bytes: 7,
    width: 1,
    height: 1,
    originalSha256: seeded.photo,
    shownSha256: seeded.photo,
    createdAt: at,
  }) satisfies Partial<AttachmentEntity>;

/** What the recording function would have written to the ledger for one version of the case. */
export function entryOf(seeded: SeededCase, version: number, at: Date, facts: Json, body: string, paper: Json): Json {
  const first = version === 1;
  return {
    caseId: seeded.id,
    number: seeded.number,
    version,
    key: `step-${version}`,
    kind: first ? 'opened' : 'rung',
    at: at.toISOString(),
    actor: null,
    state: 'issued',
    factsHash: sha256(canonical(facts)),
    dueAt: '2026-11-30T16:00:00.000Z',
    closed: false,
    events: [],
    plan: { added: [], removed: [] },
    notifications: first
      ? [
          {
            id: seeded.notificationId,
            key: seeded.notificationId,
            personId: null,
            channel: 'sms',
            template: 'remind',
            bodyHash: sha256(body),
            audienceRole: 'contact',
          },
        ]
      : [],
    letters: first
      ? []
      : [
          {
            id: seeded.letterId,
            kind: 'urging',
            state: version === 2 ? 'draft' : 'issued',
            documentNumber: version === 2 ? null : `安督〔2026〕${seeded.number.slice(7, -1)}号`,
            bodyHash: version === 2 ? null : sha256(canonical(paper)),
          },
        ],
    attachments: first ? [] : [{ id: seeded.id, originalSha256: seeded.photo, shownSha256: seeded.photo }],
    skipped: [],
  };
}
