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

const UNEXPECTED = '程序出现意外错误，请重试；多次出现请联系管理员。';

/** What went wrong, where, and how to mend it. */
export function ErrorNotice({ error, onRetry, style }: ErrorNoticeProps) {
  const problem = error instanceof ProblemError ? error : null;
  const detail = isExpiry(problem) ? '登录已过期。重新登录后，请再操作一次。' : (problem?.detail ?? UNEXPECTED);
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
        onRetry &&
        !isFinal(problem) && (
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        )
      }
    />
  );
}

/** Asking again will not bring what does not exist or is not one's own. */
function isFinal(problem: ProblemError | null): boolean {
  return problem?.status === 403 || problem?.status === 404;
}

/** The page asks for the password by itself; the act that found the sign-in gone has to be repeated by its owner. */
function isExpiry(problem: ProblemError | null): boolean {
  return problem?.code === 'unauthenticated';
}
