import type { RehearsalView } from '../../../../../libs/contracts/http/rehearsal.ts';

/** What issuing would open and cost. */
export function RehearsalNumbers({ view }: { view: RehearsalView }) {
  const { sms, email } = view.notifications.byChannel;
  const letters = view.events.filter(({ letter, verb }) => letter !== null && verb !== 'submit').length;
  const numbers: [string, number, string][] = [
    ['开出任务', view.cases, '件'],
    ...(view.acknowledgements > 0 ? [['阅知', view.acknowledgements, '件'] as [string, number, string]] : []),
    ['各类动作', view.events.length, '次'],
    ['其中函件', letters, '份'],
    ['短信', sms, '条'],
    ['邮件', email, '封'],
  ];
  return (
    <dl className="rehearsal-numbers" aria-label="推演结果">
      {numbers.map(([label, count, unit]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="tabular">
            {count} <small>{unit}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
