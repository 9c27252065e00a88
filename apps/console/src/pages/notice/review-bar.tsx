import { Input, Segmented } from 'antd';
import type { InputRef } from 'antd';
import type { Ref } from 'react';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { BulkActs } from './bulk-acts.tsx';
import type { Standing } from './standing.ts';
import type { CardFilter } from './task-filter.ts';
import type { ReviewState } from './use-review-state.ts';
import { STANDING_LOOKS } from './words.ts';

interface ReviewBarProps {
  notice: NoticeDetail;
  counts: Readonly<Record<Standing, number>>;
  shown: readonly NoticeTaskView[];
  state: ReviewState;
  searchRef: Ref<InputRef>;
}

const STANDINGS = ['open', 'ready', 'confirmed', 'excluded'] as const;

/** Filter, search and what can be done with many tasks at once. */
export function ReviewBar({ notice, counts, shown, state, searchRef }: ReviewBarProps) {
  const options = [
    { value: 'all', label: `全部 ${notice.tasks.length}` },
    ...STANDINGS.map((value) => ({ value, label: `${STANDING_LOOKS[value].word} ${counts[value]}` })),
  ];
  const standing = options.some((option) => option.value === state.filter) ? state.filter : 'all';
  return (
    <div className="review-bar no-print">
      <Segmented<string>
        size="small"
        value={standing}
        options={options}
        onChange={(value) => state.setFilter(value as CardFilter)}
      />
      <Input
        ref={searchRef}
        allowClear
        size="small"
        placeholder="查找任务（/ 键）"
        aria-label="查找任务"
        style={{ width: 160 }}
        value={state.words}
        onChange={(event) => state.setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      {state.desk.editable && <BulkActs notice={notice} ready={counts.ready} shown={shown} state={state} />}
    </div>
  );
}
