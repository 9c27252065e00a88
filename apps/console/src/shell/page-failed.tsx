import { Button } from 'antd';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { EmptyState } from '../patterns/empty-state.tsx';
import { ErrorNotice } from '../patterns/error-notice.tsx';
import { ProblemError } from '../api/problem.ts';

/** A page that broke: a refusal is shown as it is, anything else asks to reload (often a new version was installed). */
export function PageFailed({ error }: ErrorComponentProps) {
  if (error instanceof ProblemError) return <ErrorNotice error={error} style={{ margin: 24 }} />;
  return (
    <EmptyState
      title="页面没有正常打开"
      action={
        <Button type="primary" onClick={() => window.location.reload()}>
          重新打开
        </Button>
      }
    >
      可能系统刚刚更新。重新打开后仍然如此，请联系管理员。
    </EmptyState>
  );
}
