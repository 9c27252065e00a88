import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import type { CommandAnswer } from '../../../../../libs/contracts/http/case-command.ts';
import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { isTaskVerb } from '../../../../../libs/domain/task/task-verbs.ts';
import { ActDialog } from './act-dialog.tsx';
import { ACT_FORMS } from './act-forms.ts';
import { PendingAct } from './pending-act.tsx';
import { UnderwayActs } from './underway-acts.tsx';

type Verb = CaseDetail['verbs'][number];

/** Only what the reader may do now, as buttons; an act still on its way is shown until it has an answer. */
export function CaseActs({ detail }: { detail: CaseDetail }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Verb | null>(null);
  const [pending, setPending] = useState<string | null>(null);
  const done = async (answer: CommandAnswer) => {
    if (answer.status === 'accepted') setPending(answer.commandId);
    else void message.success(`${asked?.name ?? ''}已完成`);
    await client.invalidateQueries();
  };
  return (
    <>
      <UnderwayActs acts={detail.underway.filter(({ id }) => id !== pending)} />
      {pending !== null && (
        <PendingAct key={pending} caseId={detail.id} commandId={pending} onSeen={() => setPending(null)} />
      )}
      <Flex gap={8} wrap className="no-print" style={{ marginTop: 12 }}>
        {detail.verbs.map((verb) => (
          <Button key={verb.verb} {...lookOf(verb)} onClick={() => setAsked(verb)}>
            {verb.name}
          </Button>
        ))}
      </Flex>
      <ActDialog detail={detail} verb={asked} onDone={done} onClose={() => setAsked(null)} />
    </>
  );
}

function lookOf({ verb }: Verb): { type?: 'primary'; danger?: boolean } {
  if (!isTaskVerb(verb)) return {};
  const { primary = false, danger = false } = ACT_FORMS[verb];
  return { ...(primary && { type: 'primary' }), danger };
}
