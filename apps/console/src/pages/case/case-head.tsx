import { Button, Popover, Steps } from 'antd';
import type { CaseDetail, CaseStage } from '../../../../../libs/contracts/http/case.ts';
import { formatInstant, paperDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { DueCell } from '../../patterns/due-cell.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { useNarrow } from '../../patterns/use-narrow.ts';
import { DutyHeadFacts } from '../duty/duty-head-facts.tsx';
import { CaseActs } from './case-acts.tsx';
import { CaseLamp } from './case-lamp.tsx';
import './case.css';
import { CaseExplanation } from './case-explanation.tsx';
import { Fact } from './fact.tsx';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

/** Number, title, unit, lamp, due date with its explanation or what a duty owes, step bar, what comes next, what can be done. */
export function CaseHead({ detail }: { detail: CaseDetail }) {
  const { duty } = detail;
  const ended = detail.closedAt !== null;
  return (
    <Panel>
      <div className="case-head">
        <h1>{detail.title}</h1>
        <CaseLamp of={detail} />
      </div>
      <dl className="case-facts">
        <Fact name="编号">{detail.number}</Fact>
        <Fact name={detail.kind === 'acknowledgement' ? '阅知单位' : '责任单位'}>{detail.unitName}</Fact>
        {detail.cooperatingUnits.length > 0 && (
          <Fact name={duty === null ? '配合单位' : '参与单位'}>
            {detail.cooperatingUnits.map((unit) => unit.name).join('、')}
          </Fact>
        )}
        <Fact name="状态">{detail.stateName}</Fact>
        <OwnFacts detail={detail} />
        <Fact name="依据">
          <Basis detail={detail} />
        </Fact>
      </dl>
      <Stages stages={detail.stages} />
      {!ended && <Pause detail={detail} />}
      {!ended && detail.next !== '' && (
        <p className="case-next">
          <strong>下一步</strong>　{detail.next}
        </p>
      )}
      <CaseActs detail={detail} />
    </Panel>
  );
}

/** By when, how far, or whether it was read: what each procedure is about. */
function OwnFacts({ detail }: { detail: CaseDetail }) {
  if (detail.kind === 'acknowledgement') return <Fact name="阅知">{signatureWords(detail)}</Fact>;
  if (detail.duty === null) return <DueFact detail={detail} />;
  return <DutyHeadFacts duty={detail.duty} explanation={detail.dueExplanation} />;
}

function signatureWords({ signedAt, signedBy, closedAt }: CaseDetail): string {
  if (signedAt !== null) return `${signedBy ?? ''} ${formatInstant(signedAt)}签收`;
  return closedAt === null ? '尚未签收（不设期限，不催办）' : '没有签收';
}

/** The date with its distance, what it was before, and how it came about. */
const DueFact = ({ detail }: { detail: CaseDetail }) => (
  <Fact name="期限">
    <DueCell
      dueAt={detail.due.at}
      workingDaysLeft={detail.due.workingDaysLeft}
      daysLeftMayChange={detail.due.daysLeftMayChange}
      closed={detail.closedAt !== null}
      paused={detail.lamp === 'paused'}
      provisional={detail.due.provisional}
    />
    <FormerDates detail={detail} />
    <CaseExplanation title="期限是怎么来的" sentences={detail.dueExplanation} />
  </Fact>
);

/** Why the term stands still; nothing is sent meanwhile. */
function Pause({ detail: { pauses } }: { detail: CaseDetail }) {
  const pause = pauses.find(({ to }) => to === null);
  if (pause === undefined) return null;
  return (
    <p className="case-next is-paused">
      <strong>期限中止</strong>　自{paperDate(pause.from)}起不计入期限：{pause.name}，来源文件：{pause.source}
      。恢复前不提醒、不发函。
    </p>
  );
}

/** The original date beside the present one, and on hover every change with who granted it and by which rule. */
function FormerDates({ detail: { dueChanges } }: { detail: CaseDetail }) {
  const [first] = dueChanges;
  if (first === undefined) return null;
  const changes = dueChanges.map(({ at, name, from, by, rule }) => (
    <div key={`${at}${name}`}>
      原 {from}，{name}（{by}）：{rule}
    </div>
  ));
  return (
    <Popover trigger={['hover', 'click']} title="期限的变更" content={<div style={{ maxWidth: 420 }}>{changes}</div>}>
      <Button type="link" size="small">
        原期限 {first.from}
      </Button>
    </Popover>
  );
}

/** Which item of which notice asks for it, and what was ordered later; the clause as it reads now one click away. */
function Basis({ detail: { subject, clause, laterSources } }: { detail: CaseDetail }) {
  const document = subject.documentNumber === null ? '' : `（${subject.documentNumber}）`;
  const words = <blockquote className="case-clause">{clause}</blockquote>;
  return (
    <>
      《{subject.noticeTitle}》{document}
      {itemWords(subject.ref)}
      {laterSources.map(({ kind, source, at }) => (
        <span key={at} title={formatInstant(at)}>
          {kind === 'correction' ? '；更正：' : '；并据：'}
          {source}
        </span>
      ))}
      <Popover trigger="click" content={<div style={{ maxWidth: 420 }}>{words}</div>}>
        <Button type="link" size="small">
          看条款
        </Button>
      </Popover>
    </>
  );
}

/** Stages whose names fit beside their marks on the smallest desk. */
const MOST_IN_A_ROW = 6;
const MOST_ON_A_PHONE = 4;
const STATUS = { done: 'finish', current: 'process', ahead: 'wait' } as const;

/** The step bar; on a phone it keeps to one line, shows of a long course what is near, and leaves the instants to the timeline. */
function Stages({ stages }: { stages: readonly CaseStage[] }) {
  const narrow = useNarrow();
  const isLong = stages.length > MOST_IN_A_ROW;
  const from = narrow && isLong ? nearFrom(stages) : 0;
  const shown = narrow && isLong ? stages.slice(from, from + MOST_ON_A_PHONE) : stages;
  const items = shown.map(stepOf).map(({ content, ...step }) => (narrow ? step : { ...step, content }));
  return (
    <Steps
      className="case-steps"
      size="small"
      responsive={false}
      initial={from}
      titlePlacement={narrow || isLong ? 'vertical' : 'horizontal'}
      items={items}
    />
  );
}

/** Where the part of a long course begins that has the current stage second. */
function nearFrom(stages: readonly CaseStage[]): number {
  const current = stages.findIndex(({ status }) => status === 'current');
  return Math.max(0, Math.min((current < 0 ? stages.length : current) - 1, stages.length - MOST_ON_A_PHONE));
}

const stepOf = (stage: CaseStage) => ({
  title: stage.name,
  status: STATUS[stage.status],
  content: stage.at === null ? undefined : formatInstant(stage.at).slice(5),
});
