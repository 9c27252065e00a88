import type { MouseEvent } from 'react';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { markedWords } from './marked-words.ts';
import { IssuedPanes } from './issued-panes.tsx';
import { light, taskUnder } from './light.ts';
import { SourceText } from './source-text.tsx';
import { TaskCards } from './task-cards.tsx';
import type { Derived, Place } from './use-review.ts';
import type { ReviewState } from './use-review-state.ts';

interface ReviewPanesProps {
  notice: NoticeDetail;
  derived: Derived;
  shown: readonly NoticeTaskView[];
  place: Place;
  state: ReviewState;
}

/** Left the text, right the cards; pointing at a task in one lights it in the other, a click brings it there. */
export function ReviewPanes({ notice, derived, shown, place, state }: ReviewPanesProps) {
  const point = (event: MouseEvent) => {
    const taskId = taskUnder(event.target);
    if (taskId !== null && !hasSelection()) place.focus(taskId);
  };
  const mark = () => state.setMarked(markedWords(place.source.current?.querySelector('.notice-text') ?? null));
  const showAll = () => {
    state.setFilter('all');
    state.setWords('');
  };
  const cards = (
    <TaskCards notice={notice} derived={derived} shown={shown} selected={state.selected} onShowAll={showAll} />
  );
  return (
    <div
      ref={place.root}
      className="review-panes"
      onMouseOver={(event) => light(place.root.current, 'is-lit', taskUnder(event.target))}
      onMouseLeave={() => light(place.root.current, 'is-lit', null)}
    >
      <div
        ref={place.source}
        className="review-pane review-source"
        tabIndex={0}
        aria-label="文件原文"
        onClick={point}
        onMouseUp={mark}
        onKeyUp={mark}
      >
        <SourceText text={notice.text} tasks={notice.tasks} doubts={derived.told} standings={derived.standings} />
      </div>
      <div ref={place.cards} className="review-pane review-cards" aria-label="任务" onClick={point}>
        {notice.status === 'draft' ? (
          cards
        ) : (
          <IssuedPanes noticeId={notice.id} justNow={state.justIssued} cards={cards} />
        )}
      </div>
    </div>
  );
}

/** Somebody who marks words to copy them does not mean to jump. */
const hasSelection = (): boolean => (window.getSelection()?.toString() ?? '') !== '';
