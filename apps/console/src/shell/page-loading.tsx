import { Spin } from 'antd';

/** Shown while a page's code is on its way. */
export function PageLoading() {
  return (
    <div style={{ padding: 96, textAlign: 'center' }}>
      <Spin size="large" aria-label="正在打开" />
    </div>
  );
}
