import { useAddress } from '../../patterns/address.ts';
import { useSession } from '../../session/session.tsx';
import { ReadyViews, type ReadyView } from './ready-views.tsx';

/** Ready-made questions; each is a filter in the address bar, so that a link reproduces it. */
const VIEWS: readonly (ReadyView & { inner?: true })[] = [
  { label: '全部', search: {} },
  { label: '在办', search: { phase: 'open' } },
  { label: '逾期', search: { lamp: 'late' } },
  { label: '今日到期', search: { due: 'today' } },
  { label: '本周到期', search: { due: 'week' } },
  { label: '待复核', search: { state: 'reported' } },
  { label: '待签收超时', search: { receipt: 'overdue' } },
  { label: '延期待答复', search: { extension: 'asked' } },
  { label: '约谈待决定', search: { proposal: 'open' }, inner: true },
  { label: '函件待签发', search: { letter: 'draft' }, inner: true },
  { label: '暂停', search: { lamp: 'paused' } },
  { label: '已办结', search: { phase: 'done' } },
  { label: '已撤回', search: { state: 'withdrawn' } },
];

const NAMES = ['phase', 'lamp', 'due', 'state', 'receipt', 'extension', 'proposal', 'letter', 'replanned'] as const;

export function CaseViews() {
  const { account } = useSession();
  const { values } = useAddress();
  // What waits for a leader is between the office and him.
  const views = [
    ...VIEWS.filter(({ inner = false }) => !inner || account.role !== 'unit'),
    // Reached by the link of a message about one change; it names that change only.
    ...(values['replanned'] === undefined ? [] : [{ label: '日期有调整', search: { replanned: values['replanned'] } }]),
  ];
  return <ReadyViews views={views} names={NAMES} />;
}
