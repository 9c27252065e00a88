import { Segmented } from 'antd';
import { TEXT_SIZES } from '../theme.ts';
import { useTextSize } from './text-size.ts';

const SIZE_LABELS = { 14: '标准', 16: '大字', 18: '特大' } as const;

/** 标准, 大字, 特大 for the whole console. */
export function TextSizeSwitch() {
  const { size, change } = useTextSize();
  return (
    <Segmented
      size="small"
      aria-label="文字大小"
      value={size}
      options={TEXT_SIZES.map((value) => ({ value, label: SIZE_LABELS[value] }))}
      onChange={change}
    />
  );
}
