import { Alert, Typography } from 'antd';
import type { ReactNode } from 'react';

export interface SecretNoticeProps {
  title: string;
  /** What to do with it. */
  children?: ReactNode;
  secret: string;
}

/** A password or token that is shown this once. */
export function SecretNotice({ title, children, secret }: SecretNoticeProps) {
  return (
    <Alert
      type="success"
      showIcon
      title={title}
      description={
        <>
          <Typography.Paragraph
            copyable={{ tooltips: ['复制', '已复制'] }}
            style={{
              fontSize: '1.3em',
              fontFamily: 'Consolas, Menlo, monospace',
              margin: '8px 0',
              wordBreak: 'break-all',
            }}
          >
            {secret}
          </Typography.Paragraph>
          {children}
        </>
      }
    />
  );
}
