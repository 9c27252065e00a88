import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { CommandState } from '../../../../../libs/contracts/http/case-command.ts';
import { api } from '../../api/client.ts';
import { commandsPath } from './paths.ts';

const LOOK_EVERY_MS = 2000;

interface PendingActProps {
  caseId: string;
  commandId: string;
  onSeen: () => void;
}

/** An act that is stored and still on its way: says so, and then what became of it. */
export function PendingAct({ caseId, commandId, onSeen }: PendingActProps) {
  const path = `${commandsPath(caseId)}/${commandId}`;
  const state = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => api.get<CommandState>(path, signal),
    refetchInterval: (query) => ((query.state.data?.status ?? 'accepted') === 'accepted' ? LOOK_EVERY_MS : false),
  });
  const { status = 'accepted', verbName = '', detail, receiptNumber } = state.data ?? {};
  const words = {
    accepted: { type: 'info' as const, title: `${verbName}已收到，正在处理。不会丢失，不必重复提交。` },
    applied: { type: 'success' as const, title: `${verbName}已完成，回执号 ${receiptNumber ?? ''}` },
    refused: { type: 'error' as const, title: `${verbName}没有被接受：${detail ?? ''}` },
  }[status];
  return (
    <Alert
      showIcon
      role="status"
      style={{ marginBottom: 12 }}
      {...words}
      {...(status !== 'accepted' && { closable: { onClose: onSeen } })}
    />
  );
}
