import { memo, useMemo } from 'react';
import type { NoticeDoubt, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import './source-text.css';
import type { Standing } from './standing.ts';
import { segmentsOf, type Segment } from './text-segments.ts';

interface SourceTextProps {
  text: string;
  tasks: readonly NoticeTaskView[];
  doubts: readonly NoticeDoubt[];
  standings: ReadonlyMap<string, Standing>;
}

/** The notice as printed, with every clause, unit, date and doubt marked. */
export const SourceText = memo(function SourceText({ text, tasks, doubts, standings }: SourceTextProps) {
  const segments = useMemo(() => segmentsOf(text, tasks, doubts), [text, tasks, doubts]);
  return (
    <div className="notice-text">
      {segments.map((segment) => {
        const words = text.slice(segment.start, segment.end);
        const className = classOf(segment, standings);
        if (className === '') return words;
        return (
          <span
            key={segment.start}
            className={className}
            {...(segment.taskId === null ? {} : { 'data-task': segment.taskId })}
            {...(segment.hint === '' ? {} : { title: segment.hint })}
          >
            {words}
          </span>
        );
      })}
    </div>
  );
});

function classOf(segment: Segment, standings: ReadonlyMap<string, Standing>): string {
  const names: string[] = segment.marks.map((mark) => `mark-${mark}`);
  if (segment.taskId !== null) names.push('clause', `is-${standings.get(segment.taskId) ?? 'ready'}`);
  if (segment.open) names.push('mark-open');
  return names.join(' ');
}
