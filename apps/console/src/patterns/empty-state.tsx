import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What there is none of, in a few words. */
  title: string;
  /** What this page is for. */
  children?: ReactNode;
  /** The first act, offered where the eye is. */
  action?: ReactNode;
}

/** Says what a page is for and offers the first act instead of an empty table. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Flex vertical align="center" gap={12} style={{ padding: '56px 24px', textAlign: 'center' }}>
      <Typography.Text strong style={{ fontSize: '1.15em' }}>
        {title}
      </Typography.Text>
      {children !== undefined && (
        <Typography.Text type="secondary" style={{ maxWidth: 520 }}>
          {children}
        </Typography.Text>
      )}
      {action !== undefined && <Flex gap={8}>{action}</Flex>}
    </Flex>
  );
}
