import { useQuery } from '@tanstack/react-query';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import { api } from '../../api/client.ts';
import { ProblemError } from '../../api/problem.ts';

export interface FirstStep {
  title: string;
  what: string;
  path: string;
  verb: string;
  done: boolean;
}

const UNITS = '/api/v1/units?limit=1';
const PEOPLE = '/api/v1/people?limit=1';
const NOTICES = '/api/v1/notices?limit=1';
const ISSUED = '/api/v1/notices?limit=1&status=issued';
const SENT = '/api/v1/notifications?limit=1';

/** The five steps to the first reminder, each done once there is something to show for it; null until counted. */
export function useFirstSteps(): FirstStep[] | null {
  const counts = useQuery({
    queryKey: ['first-steps'],
    queryFn: async () => Promise.all([UNITS, PEOPLE, NOTICES, ISSUED, SENT].map(countOf)),
    staleTime: 5_000,
  });
  if (counts.data === undefined) return null;
  const [units = 0, people = 0, notices = 0, issued = 0, sent = 0] = counts.data;
  return [
    step('建立单位', '部门、乡镇、村（社区）和企业，谁向谁负责。', '/settings/units', '去建立', units > 0),
    step('登记人员', '各单位的经办人和主要负责人，写上手机或邮箱。', '/settings/units', '去登记', people > 0),
    step(
      '导入文件',
      '把上级通知或本单位方案的文本文件交给系统，自动拆出任务。',
      '/notices/import',
      '去导入',
      notices > 0,
    ),
    step('确认并下发', '逐条核对任务、责任单位和期限，确认后下发。', '/notices', '去确认', issued > 0),
    step('发出第一条提醒', '下发后系统自动通知责任单位，在“通知”里可以看到。', '/notifications', '去看看', sent > 0),
  ];
}

function step(title: string, what: string, path: string, verb: string, done: boolean): FirstStep {
  return { title, what, path, verb, done };
}

async function countOf(path: string): Promise<number> {
  try {
    return (await api.get<Page<unknown>>(path)).total;
  } catch (error) {
    // A list that is not served, or not to this role, holds nothing that could have been done.
    if (error instanceof ProblemError && (error.status === 404 || error.status === 403)) return 0;
    throw error;
  }
}
