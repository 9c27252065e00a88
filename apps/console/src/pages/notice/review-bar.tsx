import { Input, Segmented, Tag } from 'antd';
import type { InputRef } from 'antd';
import type { Ref } from 'react';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { BlockingCode } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import { BulkActs } from './bulk-acts.tsx';
import { MISSING_WORDS, SAME_ORDER_WORDS } from './finding-words.ts';
import type { CardFilter } from './task-filter.ts';
import type { Derived } from './use-review.ts';
import type { ReviewState } from './use-review-state.ts';
import { STANDING_LOOKS } from './words.ts';

interface ReviewBarProps {
  notice: NoticeDetail;
  derived: Derived;
  shown: readonly NoticeTaskView[];
  state: ReviewState;
  searchRef: Ref<InputRef>;
}

const STANDINGS = ['open', 'ready', 'confirmed', 'excluded'] as const;

/** Filter, search and what can be done with many tasks at once. */
export function ReviewBar({ notice, derived, shown, state, searchRef }: ReviewBarProps) {
  const options = [
    { value: 'all', label: `全部 ${notice.tasks.length}` },
    ...STANDINGS.map((value) => ({ value, label: `${STANDING_LOOKS[value].word} ${derived.counts[value]}` })),
    { value: 'closer', label: `需细看 ${derived.closer}` },
  ];
  const missing =
    state.filter === 'same_order'
      ? SAME_ORDER_WORDS
      : (MISSING_WORDS[state.filter as BlockingCode] as string | undefined);
  return (
    <div className="review-bar no-print">
      <Segmented<string>
        size="small"
        value={missing === undefined ? state.filter : ''}
        options={options}
        onChange={(value) => state.setFilter(value as CardFilter)}
      />
      {missing !== undefined && (
        <Tag closable color="blue" style={{ margin: 0 }} onClose={() => state.setFilter('all')}>
          {missing}
        </Tag>
      )}
      <Input
        ref={searchRef}
        allowClear
        size="small"
        placeholder="查找任务（/ 键）"
        aria-label="查找任务"
        style={{ width: 140 }}
        value={state.words}
        onChange={(event) => state.setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      {state.desk.editable && <BulkActs notice={notice} derived={derived} shown={shown} state={state} />}
    </div>
  );
}
