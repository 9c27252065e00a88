import { Button, Flex } from 'antd';
import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { actFormOf } from './act-forms.ts';
import { UnderwayActs } from './underway-acts.tsx';
import { useActDialog } from './use-act-dialog.tsx';

type Verb = CaseDetail['verbs'][number];

/** Only what the reader may do now, as buttons; an act still on its way is shown until it has an answer. */
export function CaseActs({ detail }: { detail: CaseDetail }) {
  const { ask, pending, notice, dialog } = useActDialog(detail);
  return (
    <>
      <UnderwayActs acts={detail.underway.filter(({ id }) => id !== pending)} />
      {notice}
      <Flex gap={8} wrap className="no-print" style={{ marginTop: 12 }}>
        {detail.verbs.map((verb) => (
          <Button key={verb.verb} {...lookOf(detail, verb)} onClick={() => ask(verb)}>
            {verb.name}
          </Button>
        ))}
      </Flex>
      {dialog}
    </>
  );
}

function lookOf(detail: CaseDetail, { verb }: Verb): { type?: 'primary'; danger?: boolean } {
  const { primary = false, danger = false } = actFormOf(detail, verb) ?? {};
  return { ...(primary && { type: 'primary' }), danger };
}
