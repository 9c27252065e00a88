import { Alert, Modal } from 'antd';
import type { AmendmentDetail } from '../../../../../libs/contracts/http/notice-amendment.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAmendmentAct } from './use-amendment.ts';

/** The last look before the cases follow: how many change, open and are taken back. */
export function ApplyDialog({ amendment, onClose }: { amendment: AmendmentDetail; onClose: () => void }) {
  const act = useAmendmentAct(amendment, onClose);
  return (
    <Modal
      open
      title={`执行更正：${amendment.source}`}
      okText={act.isPending ? '正在执行' : '执行更正'}
      confirmLoading={act.isPending}
      mask={{ closable: false }}
      onOk={() => act.mutate({ did: 'apply' })}
      onCancel={onClose}
    >
      <Alert
        type="info"
        showIcon
        title={effectWords(amendment)}
        description="有关单位会收到通知，理由和依据记入台账；执行后不能整体退回。"
      />
      {act.error !== null && <ErrorNotice error={act.error} style={{ marginTop: 12 }} />}
    </Modal>
  );
}

/** `1 件案件改期限，1 件改计数规则，1 件只改条款，2 件新下发，1 件撤回。` */
export function effectWords({ effect }: Pick<AmendmentDetail, 'effect'>): string {
  const parts = [
    [effect.moved, '件案件改期限'],
    [effect.recounted, '件改计数规则'],
    [effect.reworded, '件只改条款'],
    [effect.recopied, '件只改配合单位'],
    [effect.opened, '件新下发'],
    [effect.withdrawn, '件撤回'],
  ] as const;
  const going = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return going.length === 0 ? '没有案件需要改动，只记录决定。' : `${going.join('，')}。`;
}
