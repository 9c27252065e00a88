import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { MembershipProposal } from '../../../../../libs/contracts/http/notice-amendment.ts';
import { api } from '../../api/client.ts';
import { ReasonDialog } from '../../patterns/reason-dialog.tsx';
import { NOTICES_PATH } from '../notice/paths.ts';
import './amendment.css';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

/** Units that joined or left a collective of this notice since it was issued; each waits for the officer. */
export function MembershipNotice({ noticeId, mayAct }: { noticeId: string; mayAct: boolean }) {
  const [chosen, setChosen] = useState<MembershipProposal | null>(null);
  const client = useQueryClient();
  const address = `${NOTICES_PATH}/${noticeId}/membership`;
  const list = useQuery({
    queryKey: [NOTICES_PATH, 'membership', noticeId],
    queryFn: ({ signal }) => api.get<MembershipProposal[]>(address, signal),
  });
  const proposals = list.data ?? [];
  if (proposals.length === 0) return null;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 8 }}
        title="下发以后，集合的成员单位有变动；已下发的件不会自动增减，请逐项决定。"
        description={
          <ul className="membership">
            {proposals.map((one) => (
              <li key={`${one.mentionId}:${one.unitId}`}>
                {one.kind === 'joined' ? '＋' : '－'} {itemWords(one.ref)} {one.title}：{one.unitName}
                {one.kind === 'joined' ? '加入了' : '离开了'}“{one.collective}”{' '}
                {mayAct && (
                  <Button size="small" onClick={() => setChosen(one)}>
                    {actName(one)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        }
      />
      <ReasonDialog
        open={chosen !== null}
        title={chosen === null ? '' : `${chosen.unitName}：${actName(chosen)}`}
        okText={chosen === null ? '确定' : actName(chosen)}
        consequence={
          chosen?.kind === 'left'
            ? '该单位这一项的件立即撤回，并告知单位。'
            : '向该单位新下发这一项，期限与其他单位相同。'
        }
        danger={chosen?.kind === 'left'}
        onConfirm={async (reason, requestKey) => {
          const { mentionId, unitId } = chosen!;
          await api.post(address, { mentionId, unitId, reason }, { requestKey });
          await client.invalidateQueries({ queryKey: [NOTICES_PATH] });
        }}
        onClose={() => setChosen(null)}
      />
    </>
  );
}

const actName = ({ kind }: MembershipProposal): string => (kind === 'joined' ? '新下发一件' : '撤回该件');
