import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CalendarOverview } from '../../../../../libs/contracts/http/calendar.ts';
import { api } from '../../api/client.ts';
import { CalendarLampAlert } from './calendar-lamp-alert.tsx';
import { CALENDAR_PATH } from './paths.ts';

/** Stands on the workbench while the next year's holidays are missing. */
export function CalendarBanner() {
  const found = useQuery({
    queryKey: [CALENDAR_PATH],
    queryFn: ({ signal }) => api.get<CalendarOverview>(CALENDAR_PATH, signal),
  });
  if (found.data === undefined) return null;
  return <CalendarLampAlert lamp={found.data.lamp} action={<Link to="/settings/calendar">打开工作日历</Link>} />;
}
