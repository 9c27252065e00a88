import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';

export interface PageHeadProps {
  title: ReactNode;
  /** One sentence on what the page is for. */
  hint?: ReactNode;
  /** Buttons on the right. */
  actions?: ReactNode;
}

/** A page's heading. */
export function PageHead({ title, hint, actions }: PageHeadProps) {
  return (
    <Flex align="center" gap={16} wrap style={{ marginBottom: 12 }}>
      {typeof title === 'string' && <title>{`${title} · 督办`}</title>}
      <Flex align="baseline" wrap style={{ flex: '1 1 240px', minWidth: 0, gap: '0 12px' }}>
        <Typography.Title level={1} style={{ fontSize: '1.3em', margin: 0, whiteSpace: 'nowrap' }}>
          {title}
        </Typography.Title>
        {hint !== undefined && <Typography.Text type="secondary">{hint}</Typography.Text>}
      </Flex>
      {actions !== undefined && (
        <Flex gap={8} className="no-print">
          {actions}
        </Flex>
      )}
    </Flex>
  );
}
