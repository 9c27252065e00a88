import { Flex, Typography } from 'antd';
import type { CalendarYearView } from '../../../../../libs/contracts/http/calendar.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { LookTag } from '../../patterns/look-tag.tsx';
import { STANDINGS } from './words.ts';

/** What a year rests on: the notice with number and address, or that it is reckoned. */
export function YearSource({ view }: { view: CalendarYearView }) {
  return (
    <Flex gap={12} align="baseline" wrap style={{ marginBottom: 12 }}>
      <LookTag look={STANDINGS[view.standing]} />
      {view.standing === 'announced' ? (
        <Notice view={view} />
      ) : (
        <Typography.Text>{reckonedWords(view)}</Typography.Text>
      )}
    </Flex>
  );
}

function Notice({ view }: { view: CalendarYearView }) {
  const { papers, noticeNumber, fileName, loadedAt, loadedBy } = view;
  return (
    <>
      <Typography.Text>{noticeNumber ?? '发文字号未登记'}</Typography.Text>
      {papers.map((paper, index) => (
        <a key={paper} href={paper} target="_blank" rel="noreferrer" title={paper}>
          通知原文{papers.length > 1 ? index + 1 : ''}
        </a>
      ))}
      {loadedAt !== null && (
        <Typography.Text type="secondary">
          {`${formatInstant(loadedAt)} 由${loadedBy ?? ''}载入（${fileName ?? ''}）`}
        </Typography.Text>
      )}
    </>
  );
}

const reckonedWords = ({ year, standing }: CalendarYearView): string =>
  `${standing === 'missing' ? `${year} 年的放假安排还没有载入` : `${year} 年的放假安排还没有公布`}，` +
  '现按《全国年节及纪念日放假办法》的 13 天法定节假日暂算，不含调休；涉及该年的期限都标为暂定。';
