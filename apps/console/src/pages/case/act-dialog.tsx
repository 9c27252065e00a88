import { Alert, Form, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import type { CommandAnswer } from '../../../../../libs/contracts/http/case-command.ts';
import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { consequenceOf, fieldsOf } from './act-form.ts';
import { actFormOf } from './act-forms.ts';
import { ActFieldItem } from './act-fields.tsx';
import { handPhotos } from './hand-photos.ts';
import { commandsPath } from './paths.ts';

export interface ActDialogProps {
  detail: CaseDetail;
  verb: { verb: string; name: string } | null;
  /** Answers the page has already, by field. */
  given: Readonly<Record<string, string>>;
  onDone: (answer: CommandAnswer) => unknown;
  onClose: () => void;
}

type Entered = Record<string, string | number | boolean | Dayjs | File[] | null | undefined>;

/** Asks what an act needs, does it, and shows a refusal where it was asked for; what was typed stays. */
export function ActDialog({ detail, verb, given, onDone, onClose }: ActDialogProps) {
  const [form] = Form.useForm<Entered>();
  const shape = verb === null ? null : actFormOf(detail, verb.verb);
  const consequence = shape === null ? undefined : consequenceOf(shape, detail);
  const act = useAct({
    run: (entered: Entered, key) => send(detail.id, verb?.verb ?? '', entered, key),
    done: async (answer) => {
      await onDone(answer);
      onClose();
    },
  });
  return (
    <Modal
      open={verb !== null}
      title={verb?.name}
      okText={verb?.name}
      okButtonProps={{ danger: shape?.danger ?? false }}
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterClose={act.reset}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {consequence !== undefined && <Alert type={shape?.danger ? 'warning' : 'info'} showIcon title={consequence} />}
      <Form form={form} layout="vertical" preserve={false} style={{ marginTop: 16 }} onFinish={act.mutate}>
        {shape !== null &&
          fieldsOf(shape, detail).map((field) => (
            <ActFieldItem key={field.name} field={field} detail={detail} given={given[field.name]} />
          ))}
        {act.error !== null && <ErrorNotice error={act.error} />}
      </Form>
    </Modal>
  );
}

async function send(caseId: string, verb: string, entered: Entered, requestKey: string): Promise<CommandAnswer> {
  const { photos, ...rest } = entered;
  const attachmentIds = await handPhotos(caseId, Array.isArray(photos) ? photos : []);
  const fields = Object.entries(rest).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === '') return [];
    return [[name, typeof value === 'object' && 'format' in value ? value.format('YYYY-MM-DD') : value] as const];
  });
  const body = { verb, ...Object.fromEntries(fields), ...(attachmentIds.length > 0 && { attachmentIds }) };
  return (await api.command<CommandAnswer>(commandsPath(caseId), body, { requestKey })).body;
}
