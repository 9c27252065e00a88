import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { CLAUSE_CHANGE_NAMES } from '../../../../../libs/domain/case/case-facts.ts';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { useSession } from '../../session/session.tsx';
import './case.css';

const EXAMINERS: readonly string[] = ['administrator', 'safety_office', 'auditor'];

/** The ordering clause, the report, and the photos handed in. */
export function CaseMaterials({ detail }: { detail: CaseDetail }) {
  const { subject, report, clause, laterSources } = detail;
  return (
    <>
      <Panel title="依据">
        <p style={{ marginTop: 0 }}>
          《{subject.noticeTitle}》{subject.documentNumber !== null && `（${subject.documentNumber}）`}
          {itemWords(subject.ref)}
          {subject.issuer !== null && `，发文单位：${subject.issuer}`}
        </p>
        <blockquote className="case-clause">{clause}</blockquote>
        {laterSources.map((later) => (
          <div key={later.at} style={{ marginTop: 12 }}>
            {CLAUSE_CHANGE_NAMES[later.kind]}：{later.source}（{later.by}，{formatInstant(later.at)}）
            {later.clause !== null && <blockquote className="case-clause">{later.clause}</blockquote>}
          </div>
        ))}
      </Panel>
      {report !== null && (
        <Panel title={`最近一次反馈（${formatInstant(report.at)}${report.late ? '，逾期' : ''}）`}>
          <p style={{ margin: 0, whiteSpace: 'pre-line' }}>{report.text}</p>
        </Panel>
      )}
      <Panel title={`照片（${detail.attachments.length}）`}>
        {detail.attachments.length === 0 ? (
          <EmptyState title="没有照片">
            责任单位{detail.duty === null ? '反馈' : '记录'}时上传的照片显示在这里，原件另存并记有指纹。
          </EmptyState>
        ) : (
          <Photos detail={detail} />
        )}
      </Panel>
    </>
  );
}

function Photos({ detail }: { detail: CaseDetail }) {
  const { account } = useSession();
  return (
    <div className="case-photos">
      {detail.attachments.map((photo) => (
        <figure key={photo.id} style={{ margin: 0 }}>
          <a href={`/api/v1/attachments/${photo.id}`} target="_blank" rel="noreferrer">
            <img src={`/api/v1/attachments/${photo.id}`} alt={photo.fileName} loading="lazy" />
          </a>
          <figcaption className="quiet">
            {formatInstant(photo.createdAt)}
            {EXAMINERS.includes(account.role) && (
              <>
                {' · '}
                <a href={`/api/v1/attachments/${photo.id}?original=1`} title={`SHA-256 ${photo.originalSha256}`}>
                  原件
                </a>
              </>
            )}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
