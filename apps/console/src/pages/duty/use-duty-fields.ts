import type { FilterField } from '../../patterns/filter-fields.ts';
import { useSession } from '../../session/session.tsx';
import { useUnits } from '../../unit/use-units.ts';
import { useIssuedNotices } from '../notice/use-issued-notices.ts';
import { DUTY_LOOKS } from './duty-look.ts';

const option = (value: string, { shape, word }: { shape: string; word: string }) => ({
  value,
  label: `${shape} ${word}`,
});

/** The query form of the duties; a unit has no list of notices to choose from. */
export function useDutyFields(): readonly FilterField[] {
  const { account } = useSession();
  const readsNotices = account.role !== 'unit';
  const units = useUnits();
  const notices = useIssuedNotices(readsNotices);
  const notice: FilterField = {
    name: 'noticeId',
    label: '文件',
    control: 'select',
    options: (notices.data ?? []).map(({ id, title, fileName }) => ({ value: id, label: title ?? fileName })),
  };
  return [
    { name: 'q', label: '关键词', control: 'text', placeholder: '职责、编号、文号或单位' },
    {
      name: 'unitId',
      label: '责任单位',
      control: 'select',
      options: (units.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    ...(readsNotices ? [notice] : []),
    {
      name: 'pace',
      label: '本期进度',
      control: 'select',
      options: [option('hard', DUTY_LOOKS.hard), option('impossible', DUTY_LOOKS.impossible)],
    },
    { name: 'arrears', label: '缺次', control: 'select', options: [option('open', DUTY_LOOKS.arrears)] },
    {
      name: 'phase',
      label: '阶段',
      control: 'select',
      options: [
        { value: 'open', label: '履行中' },
        { value: 'closed', label: '已结束' },
      ],
    },
  ];
}
