import { Button, Progress, Tooltip } from 'antd';
import type { NoticeDetail } from '../../../../../libs/contracts/http/notice.ts';
import type { BlockingCode, IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import type { CardFilter } from './task-filter.ts';
import { formatInstant, fullDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { itemsWords } from '../../../../../libs/domain/notice/item-words.ts';
import { AmendmentList } from '../amendment/amendment-list.tsx';
import { MISSING_WORDS, SAME_ORDER_WORDS } from './finding-words.ts';
import { mayIssue } from './standing.ts';

interface ReviewHeadProps {
  notice: NoticeDetail;
  editable: boolean;
  /** The office may bring a corrected version of what is issued. */
  mayAmend: boolean;
  onFilter: (filter: CardFilter) => void;
  onIssue: () => void;
  onHelp: () => void;
  onRehearse: () => void;
  onDelete: () => void;
}

const BLOCKING = Object.keys(MISSING_WORDS) as BlockingCode[];

/** Title, the ring 已确认 41/60, and the one button that issues; while it may not, it says what is missing. */
export function ReviewHead({
  notice,
  editable,
  mayAmend,
  onFilter,
  onIssue,
  onHelp,
  onRehearse,
  onDelete,
}: ReviewHeadProps) {
  const { confirmed, excluded, total } = notice.progress;
  const missing = BLOCKING.map((code) => ({ code, word: MISSING_WORDS[code], tasks: tasksWith(notice, code) }));
  const left = missing.filter(({ tasks }) => tasks.size > 0);
  const going = total - excluded;
  return (
    <div className="review-head">
      <div className="review-titles">
        <h1 title={notice.title ?? notice.fileName}>{notice.title ?? notice.fileName}</h1>
        <div className="quiet">
          {headWords(notice).join(' · ') || notice.fileName}
          {notice.fileKept && (
            <>
              {' · '}
              <a href={`/api/v1/notices/${notice.id}/file`} title={`${notice.fileName}\nSHA-256 ${notice.sha256}`}>
                原文件
              </a>
            </>
          )}
          {editable && (
            <>
              {' · '}
              <button type="button" className="link" onClick={onRehearse}>
                推演一年
              </button>
              {' · '}
              <button type="button" className="link" onClick={onDelete}>
                删除草稿
              </button>
            </>
          )}
        </div>
      </div>
      {editable && (
        <div className="review-left">
          <MissingLinks notice={notice} left={left} onFilter={onFilter} />
          <SameOrderLink tasks={tasksWith(notice, 'same_order').size} onFilter={onFilter} />
        </div>
      )}
      <Progress
        type="circle"
        size={total > 99 ? 60 : 48}
        percent={going === 0 ? 0 : Math.round((confirmed / going) * 100)}
        format={() => `${confirmed}/${going}`}
        aria-label={`已确认 ${confirmed}/${going}`}
      />
      <span>
        {notice.status === 'issued'
          ? `已下发 · ${formatInstant(notice.issuedAt ?? '')} ${notice.issuedBy ?? ''}`
          : '已确认'}
        {excluded > 0 && <span className="quiet">（另排除 {excluded}）</span>}
      </span>
      {notice.status === 'issued' && <AmendmentList noticeId={notice.id} mayUpload={mayAmend} />}
      {editable && (
        <>
          <Button onClick={onHelp} aria-label="键盘操作说明">
            ?
          </Button>
          <Tooltip title={left.length > 0 ? `还不能下发：${undecidedRefs(notice)}没有办妥` : undefined}>
            <Button type="primary" disabled={!mayIssue(notice)} onClick={onIssue}>
              下发…
            </Button>
          </Tooltip>
        </>
      )}
    </div>
  );
}

/** Number, issuer and date, to whom it goes, and until when opinions are asked. */
function headWords(notice: NoticeDetail): string[] {
  const { documentNumber, issuer, issuedOn, publishedOn, addressees, consultationEndsOn, deemedConsent } = notice;
  const consultation =
    consultationEndsOn === null
      ? null
      : `征求意见至 ${fullDate(consultationEndsOn)}${deemedConsent === null ? '' : `，${deemedConsent}`}`;
  return [
    documentNumber,
    issuer,
    issuedOn === null ? null : fullDate(issuedOn),
    publishedOn === null || publishedOn === issuedOn ? null : `公开于 ${fullDate(publishedOn)}`,
    addressees.length === 0 ? null : `主送：${addressees.join('、')}`,
    consultation,
  ].filter((part) => part !== null);
}

interface Missing {
  code: BlockingCode;
  word: string;
  tasks: ReadonlySet<string>;
}

interface MissingLinksProps {
  notice: NoticeDetail;
  left: readonly Missing[];
  onFilter: (filter: CardFilter) => void;
}

/** `还差：2 项缺期限 · 3 项未决定`, each a way to those tasks. */
function MissingLinks({ notice, left, onFilter }: MissingLinksProps) {
  if (left.length === 0) return null;
  return (
    <div>
      还差：
      {left.map(({ code, word, tasks }, index) => (
        <span key={code}>
          {index > 0 && ' · '}
          <Tooltip title={refsOf(notice, tasks)}>
            <button type="button" className="link" onClick={() => onFilter(code)}>
              {tasks.size} 项{word}
            </button>
          </Tooltip>
        </span>
      ))}
    </div>
  );
}

/** They keep nothing from being issued, so they stand apart from what is missing. */
function SameOrderLink({ tasks, onFilter }: { tasks: number; onFilter: (filter: CardFilter) => void }) {
  if (tasks === 0) return null;
  return (
    <div>
      <button type="button" className="link" onClick={() => onFilter('same_order')}>
        {tasks} 项{SAME_ORDER_WORDS}
      </button>
    </div>
  );
}

const tasksWith = (notice: NoticeDetail, code: IssueFinding['code']): Set<string> =>
  new Set(notice.findings.flatMap((finding) => (finding.code === code ? finding.taskIds : [])));

const REFS_SHOWN = 12;

function refsOf(notice: NoticeDetail, ids: ReadonlySet<string>): string {
  const refs = notice.tasks.flatMap((task) => (ids.has(task.id) ? task.ref : []));
  const shown = itemsWords(refs.slice(0, REFS_SHOWN));
  return refs.length > REFS_SHOWN ? `${shown}等 ${refs.length} 项` : shown;
}

function undecidedRefs(notice: NoticeDetail): string {
  const blocking = notice.findings.filter((finding) => finding.severity === 'blocking');
  return refsOf(notice, new Set(blocking.flatMap((finding) => finding.taskIds)));
}
