import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CommandAnswer } from '../../../../../libs/contracts/http/case-command.ts';
import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { ActDialog } from './act-dialog.tsx';
import { PendingAct } from './pending-act.tsx';

type Verb = CaseDetail['verbs'][number];

interface AskedAct {
  verb: Verb;
  given: Readonly<Record<string, string>>;
}

export interface ActDesk {
  /** Opens the dialog of an act, with the answers that are known from where it was asked for. */
  ask: (verb: Verb, given?: Readonly<Record<string, string>>) => void;
  /** The act on its way, by its command. */
  pending: string | null;
  /** What became of an act that is on its way. */
  notice: ReactNode;
  dialog: ReactNode;
}

/** Acts on a case from one place of its page: the dialog that asks, and the act still on its way. */
export function useActDialog(detail: CaseDetail): ActDesk {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const [pending, setPending] = useState<string | null>(null);
  const done = async (answer: CommandAnswer) => {
    if (answer.status === 'accepted') setPending(answer.commandId);
    else void message.success(`${asked?.verb.name ?? ''}已完成`);
    await client.invalidateQueries();
  };
  return {
    ask: (verb, given = {}) => setAsked({ verb, given }),
    pending,
    notice: pending !== null && (
      <PendingAct key={pending} caseId={detail.id} commandId={pending} onSeen={() => setPending(null)} />
    ),
    dialog: (
      <ActDialog
        detail={detail}
        verb={asked?.verb ?? null}
        given={asked?.given ?? {}}
        onDone={done}
        onClose={() => setAsked(null)}
      />
    ),
  };
}
