import { useNavigate } from '@tanstack/react-router';
import type { InputRef } from 'antd';
import { useRef } from 'react';
import type { NoticeDetail } from '../../../../../libs/contracts/http/notice.ts';
import { MembershipNotice } from '../amendment/membership-notice.tsx';
import { REHEARSAL_PAGE } from '../rehearsal/paths.ts';
import { DeskProvider } from './desk.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewDialogs } from './review-dialogs.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewPanes } from './review-panes.tsx';
import './review.css';
import { useDerived, useFocus, useShown } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewState } from './use-review-state.ts';

/** The officer's desk: text and tasks side by side, decisions by mouse or keyboard, issue at the end. */
export function Review({ notice, mayEdit }: { notice: NoticeDetail; mayEdit: boolean }) {
  const editable = mayEdit && notice.status === 'draft';
  const derived = useDerived(notice);
  const place = useFocus(notice);
  const state = useReviewState(notice, editable, place.focus);
  const shown = useShown(notice, derived, state.filter, state.words);
  const search = useRef<InputRef>(null);
  const navigate = useNavigate();
  const { desk, dialog, setDialog } = state;
  useReviewKeys({
    notice,
    derived,
    shown,
    place,
    desk,
    search,
    setDialog,
    selected: state.selected,
    enabled: editable && dialog === null,
  });
  return (
    <DeskProvider value={desk}>
      <div className="review">
        <ReviewHead
          notice={notice}
          editable={editable}
          mayAmend={mayEdit}
          onFilter={state.setFilter}
          onIssue={() => setDialog({ kind: 'issue' })}
          onHelp={() => setDialog({ kind: 'help' })}
          onRehearse={() => void navigate({ to: REHEARSAL_PAGE as string, search: { notice: notice.id } as never })}
          onDelete={() => setDialog({ kind: 'delete' })}
        />
        {notice.status === 'issued' && <MembershipNotice noticeId={notice.id} mayAct={mayEdit} />}
        {notice.status === 'draft' && (
          <ReviewBar notice={notice} derived={derived} shown={shown} state={state} searchRef={search} />
        )}
        <ReviewPanes notice={notice} derived={derived} shown={shown} place={place} state={state} />
      </div>
      <ReviewDialogs
        notice={notice}
        dialog={dialog}
        onExcluded={() => state.setSelected(new Set())}
        onIssued={() => state.setJustIssued(true)}
        onClose={() => setDialog(null)}
      />
    </DeskProvider>
  );
}
