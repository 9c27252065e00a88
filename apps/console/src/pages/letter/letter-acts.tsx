import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import type { CommandAnswer } from '../../../../../libs/contracts/http/case-command.ts';
import type { LetterSummary } from '../../../../../libs/contracts/http/letter.ts';
import { api } from '../../api/client.ts';
import { ReasonDialog } from '../../patterns/reason-dialog.tsx';
import { useSession } from '../../session/session.tsx';
import { commandsPath } from '../case/paths.ts';

/** Issues or discards a draft; only a leader issues. */
export function LetterActs({ letter }: { letter: LetterSummary }) {
  const { account } = useSession();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const [discards, setDiscards] = useState(false);
  const send = async (body: object, requestKey?: string) => {
    const path = commandsPath(letter.caseId);
    const { body: answer } = await api.command<CommandAnswer>(
      path,
      body,
      requestKey === undefined ? {} : { requestKey },
    );
    void message.success(answer.status === 'accepted' ? '已收到，正在处理' : '已完成');
    await client.invalidateQueries();
  };
  const issue = () =>
    modal.confirm({
      title: `签发给${letter.addressee}的${letter.kindName}`,
      content: '签发后立即编号并发出，不能收回。',
      okText: '签发',
      onOk: () =>
        send({ verb: 'issue_letter', letterId: letter.id }).catch((error: Error) => message.error(error.message)),
    });
  return (
    <Flex gap={8}>
      {account.role === 'leader' && (
        <Button type="primary" size="small" onClick={() => void issue()}>
          签发
        </Button>
      )}
      <Button size="small" onClick={() => setDiscards(true)}>
        退回
      </Button>
      <ReasonDialog
        open={discards}
        title={`退回${letter.kindName}草稿`}
        consequence="草稿作废，不占用编号；任务的督办继续。"
        okText="退回"
        onConfirm={(reason, key) => send({ verb: 'discard_letter', letterId: letter.id, reason }, key)}
        onClose={() => setDiscards(false)}
      />
    </Flex>
  );
}
