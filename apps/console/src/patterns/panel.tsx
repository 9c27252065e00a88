import { Typography } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import './panel.css';

export interface PanelProps {
  title?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  style?: CSSProperties;
}

/** A white ground for one subject of a page. */
export function Panel({ title, extra, children, style }: PanelProps) {
  return (
    <section className="panel" {...(style === undefined ? {} : { style })}>
      {title !== undefined && (
        <header>
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
