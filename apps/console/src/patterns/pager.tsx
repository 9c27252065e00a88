import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex, Select } from 'antd';
import { useRef } from 'react';
import { useAddress } from './address.ts';

interface PagerProps {
  total: number;
  nextCursor: string | null;
  limit: number;
}

const LIMITS = [20, 50, 100, 200];

/** Bottom right: total, page, forwards and back. The server pages by cursor, so the way back is remembered here. */
export function Pager({ total, nextCursor, limit }: PagerProps) {
  const { values, change } = useAddress();
  const trail = useRef<string[]>([]);
  const page = Number(values['page'] ?? 1);
  const pages = Math.max(1, Math.ceil(total / limit));

  const forwards = () => {
    if (nextCursor === null) return;
    trail.current[page] = nextCursor;
    change({ page: String(page + 1), cursor: nextCursor });
  };
  const back = () => {
    // After a reload the cursors before this page are unknown; the first page is always known.
    const cursor = trail.current[page - 2];
    if (page === 2 || cursor === undefined) change({ page: undefined, cursor: undefined });
    else change({ page: String(page - 1), cursor });
  };
  const resize = (next: number) => {
    trail.current = [];
    change({ limit: String(next), page: undefined, cursor: undefined });
  };

  return (
    <Flex justify="end" align="center" gap={12} wrap className="no-print tabular" style={{ marginTop: 12 }}>
      <span>共 {total} 条</span>
      {pages > 1 && (
        <>
          <Button size="small" icon={<LeftOutlined />} disabled={page <= 1} onClick={back} aria-label="上一页" />
          <span>
            第 {page} / {pages} 页
          </span>
          <Button
            size="small"
            icon={<RightOutlined />}
            disabled={nextCursor === null}
            onClick={forwards}
            aria-label="下一页"
          />
        </>
      )}
      {total > Math.min(...LIMITS) && (
        <Select
          size="small"
          aria-label="每页条数"
          value={limit}
          options={LIMITS.map((value) => ({ value, label: `每页 ${value} 条` }))}
          onChange={resize}
        />
      )}
    </Flex>
  );
}
