import { Alert, Button } from 'antd';
import type { CSSProperties } from 'react';
import { ProblemError } from '../api/problem.ts';
import { PlaceList } from './place-list.tsx';

export interface ErrorNoticeProps {
  error: Error;
  /** Offers 重试. */
  onRetry?: () => void;
  style?: CSSProperties;
}

/** What went wrong, where, and how to mend it. */
export function ErrorNotice({ error, onRetry, style }: ErrorNoticeProps) {
  const problem = error instanceof ProblemError ? error : null;
  const detail = problem?.detail ?? '程序出现意外错误，请重试；多次出现请联系管理员。';
  const places = (problem?.places ?? []).filter((place) => !detail.includes(place.message));
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      {...(style === undefined ? {} : { style })}
      title={detail}
      description={places.length > 0 ? <PlaceList places={places} /> : undefined}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        )
      }
    />
  );
}
