import { Button, DatePicker, Flex, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { MOST_ACTS } from '../../../../../libs/domain/duty/duty-rule.ts';
import { useAddress } from '../../patterns/address.ts';

interface PreviewBarProps {
  /** What the named day of a clock is called; null where no clock ends on one. */
  stated: string | null;
  /** Some rungs come the earlier the more acts are missing. */
  asksOwed: boolean;
}

/** The moment to try the rules on; kept in the address, so that a link shows the same dates. */
export function PreviewBar({ stated: statedLabel, asksOwed }: PreviewBarProps) {
  const { values, change } = useAddress();
  const { start, stated, owed } = values;
  return (
    <Flex gap={12} align="center" wrap className="no-print" style={{ marginBottom: 12 }}>
      <Flex gap="4px 8px" align="center" wrap>
        <label htmlFor="preview-start">试算：假如都从此刻开始</label>
        <DatePicker
          id="preview-start"
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          placeholder="选择日期和时刻"
          value={start === undefined ? null : dayjs(start)}
          onChange={(moment) => change({ start: moment?.format('YYYY-MM-DDTHH:mm') })}
        />
      </Flex>
      {statedLabel !== null && (
        <Flex gap="4px 8px" align="center" wrap>
          <label htmlFor="preview-stated">{statedLabel}</label>
          <DatePicker
            id="preview-stated"
            value={stated === undefined ? null : dayjs(stated)}
            onChange={(day) => change({ stated: day?.format('YYYY-MM-DD') })}
          />
        </Flex>
      )}
      {asksOwed && (
        <Flex gap="4px 8px" align="center" wrap>
          <label htmlFor="preview-owed">本期尚缺次数</label>
          <InputNumber
            id="preview-owed"
            min={1}
            max={MOST_ACTS}
            precision={0}
            value={Number(owed ?? 1)}
            onChange={(count) => change({ owed: count === null ? undefined : String(count) })}
          />
        </Flex>
      )}
      {start === undefined ? (
        <Button onClick={() => change({ start: dayjs().format('YYYY-MM-DDTHH:mm') })}>用现在试算</Button>
      ) : (
        <Button onClick={() => change({ start: undefined, stated: undefined, owed: undefined })}>清除</Button>
      )}
    </Flex>
  );
}
