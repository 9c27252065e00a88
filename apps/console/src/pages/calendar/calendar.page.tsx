import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import type { CalendarOverview } from '../../../../../libs/contracts/http/calendar.ts';
import { api } from '../../api/client.ts';
import { useAddress } from '../../patterns/address.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { useSession } from '../../session/session.tsx';
import { CalendarLampAlert } from './calendar-lamp-alert.tsx';
import { ImportYearDialog } from './import-year-dialog.tsx';
import { LocalDayDialog } from './local-day-dialog.tsx';
import { LocalDays } from './local-days.tsx';
import { CALENDAR_PATH } from './paths.ts';
import { Replannings } from './replannings.tsx';
import { STANDINGS } from './words.ts';
import { YearView } from './year-view.tsx';

/** The working calendar every due date is counted with. */
export function CalendarPage() {
  const { account } = useSession();
  const { values, change } = useAddress();
  const [dialog, setDialog] = useState<'import' | 'local' | null>(null);
  const found = useQuery({
    queryKey: [CALENDAR_PATH],
    queryFn: ({ signal }) => api.get<CalendarOverview>(CALENDAR_PATH, signal),
  });
  const editable = account.role === 'administrator' || account.role === 'safety_office';
  const close = () => setDialog(null);
  return (
    <>
      <PageHead
        title="工作日历"
        hint="所有期限按它计算：放假日不算工作日，调休上班日算。"
        actions={editable && <Acts onOpen={setDialog} />}
      />
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {found.data !== undefined && (
        <Loaded
          overview={found.data}
          editable={editable}
          chosen={values['year']}
          onChoose={(year) => change({ year })}
        />
      )}
      <ImportYearDialog
        open={dialog === 'import'}
        onClose={close}
        onImported={(year) => change({ year: String(year) })}
      />
      <LocalDayDialog open={dialog === 'local'} onClose={close} />
    </>
  );
}

function Acts({ onOpen }: { onOpen: (dialog: 'import' | 'local') => void }) {
  return (
    <>
      <Button onClick={() => onOpen('local')}>登记本地调班</Button>
      <Button type="primary" onClick={() => onOpen('import')}>
        导入放假安排
      </Button>
    </>
  );
}

interface LoadedProps {
  overview: CalendarOverview;
  editable: boolean;
  chosen: string | undefined;
  onChoose: (year: string) => void;
}

function Loaded({ overview, editable, chosen, onChoose }: LoadedProps) {
  const { today, lamp, years, localDays } = overview;
  const thisYear = Number(today.slice(0, 4));
  const year = years.find((candidate) => String(candidate.year) === chosen)?.year ?? thisYear;
  const options = years.map(({ year: value, standing }) => ({
    value: String(value),
    label: `${value} ${STANDINGS[standing].shape} ${STANDINGS[standing].word}`,
  }));
  return (
    <>
      <CalendarLampAlert lamp={lamp} />
      <Segmented aria-label="年份" value={String(year)} options={options} onChange={onChoose} className="year-choice" />
      <YearView year={year} today={today} />
      <LocalDays days={localDays} editable={editable} />
      <Replannings />
    </>
  );
}
