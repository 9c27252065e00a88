import { useSession } from '../../session/session.tsx';
import { ReadyViews, type ReadyView } from '../case/ready-views.tsx';

/** Ready-made questions; each is a filter in the address bar, so that a link reproduces it. */
const VIEWS: readonly (ReadyView & { inner?: true })[] = [
  { label: '全部', search: {} },
  { label: '履行中', search: { phase: 'open' } },
  { label: '缺次', search: { arrears: 'open' } },
  { label: '来不及', search: { pace: 'impossible' } },
  { label: '时间紧', search: { pace: 'hard' } },
  { label: '待签收超时', search: { receipt: 'overdue' } },
  { label: '约谈待决定', search: { proposal: 'open' }, inner: true },
  { label: '函件待签发', search: { letter: 'draft' }, inner: true },
  { label: '已结束', search: { phase: 'closed' } },
];

const NAMES = ['phase', 'arrears', 'pace', 'receipt', 'proposal', 'letter'] as const;

export function DutyViews() {
  const { account } = useSession();
  // What waits for a leader is between the office and him.
  const views = VIEWS.filter(({ inner = false }) => !inner || account.role !== 'unit');
  return <ReadyViews views={views} names={NAMES} />;
}
