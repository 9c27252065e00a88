import { Button, DatePicker, Flex } from 'antd';
import dayjs from 'dayjs';
import { useAddress } from '../../patterns/address.ts';

/** The moment to try the rules on; kept in the address, so that a link shows the same dates. */
export function PreviewBar({ needsStated }: { needsStated: boolean }) {
  const { values, change } = useAddress();
  const { start, stated } = values;
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
      {needsStated && (
        <Flex gap="4px 8px" align="center" wrap>
          <label htmlFor="preview-stated">文件写明的日期</label>
          <DatePicker
            id="preview-stated"
            value={stated === undefined ? null : dayjs(stated)}
            onChange={(day) => change({ stated: day?.format('YYYY-MM-DD') })}
          />
        </Flex>
      )}
      {start === undefined ? (
        <Button onClick={() => change({ start: dayjs().format('YYYY-MM-DDTHH:mm') })}>用现在试算</Button>
      ) : (
        <Button onClick={() => change({ start: undefined, stated: undefined })}>清除</Button>
      )}
    </Flex>
  );
}
