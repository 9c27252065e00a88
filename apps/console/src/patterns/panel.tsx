import { Typography } from 'antd';
import type { CSSProperties, ReactNode } from 'react';

export interface PanelProps {
  title?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  style?: CSSProperties;
}

/** A white ground for one subject of a page. */
export function Panel({ title, extra, children, style }: PanelProps) {
  return (
    <section
      style={{
        background: '#fff',
        border: '1px solid #e3e8ef',
        borderRadius: 4,
        padding: 16,
        marginBottom: 12,
        ...style,
      }}
    >
      {title !== undefined && (
        <header style={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', marginBottom: 12, gap: '4px 12px' }}>
          <Typography.Title level={2} style={{ fontSize: '1.07em', margin: 0, flex: '1 1 auto' }}>
            {title}
          </Typography.Title>
          {extra}
        </header>
      )}
      {children}
    </section>
  );
}
