import { Flex, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import type { ClockPreview, RungPreview } from '../../../../../libs/domain/policy/preview.ts';
import { insideQuotes } from '../../../../../libs/domain/wording/quotation.ts';
import type { ProcedureClock, ProcedureKind, ProcedureRung } from '../../../../../libs/domain/policy/procedure.ts';
import { CHANNEL_NAMES } from '../../../../../libs/domain/notification/channel-name.ts';
import { Panel } from '../../patterns/panel.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { ClockDue } from './clock-due.tsx';
import { ConfidenceTag } from './confidence-tag.tsx';
import { momentWords } from './moment-words.ts';
import { AUDIENCE_WORDS, VERB_WORDS, distanceWords, limitWords, statedDay, termWords } from './words.ts';

interface ClockLadderProps {
  kind: ProcedureKind;
  clock: ProcedureClock;
  /** The clock this one follows. */
  after: string | null;
  /** Some of its values are local. */
  isLocal: boolean;
  /** Dates on the day chosen; null without one. */
  preview: ClockPreview | null;
}

/** One limit and its rungs, in the order in which they are climbed: who is told what, when, and why. */
export function ClockLadder({ kind, clock, after, isLocal, preview }: ClockLadderProps) {
  return (
    <Panel
      title={
        <Flex gap={8} align="center">
          <span>
            {clock.title}：{limitWords(clock, kind)}
          </span>
          {isLocal && <Tag color="purple">本地规定</Tag>}
        </Flex>
      }
      extra={<span className="quiet">{startWords(clock, after)}</span>}
    >
      <p style={{ margin: '0 0 8px' }}>
        <ConfidenceTag confidence={clock.confidence} /> 依据：{clock.source}
        {clock.note !== undefined && <span className="quiet">　注：{clock.note}</span>}
      </p>
      {preview !== null && (
        <ClockDue
          preview={preview}
          isWindow={clock.cadence !== undefined || clock.window !== undefined}
          stated={statedDay(kind)}
        />
      )}
      <RecordTable<ProcedureRung>
        pagination={false}
        rowKey="id"
        dataSource={[...clock.rungs]}
        locale={{ emptyText: '没有设置提醒' }}
        columns={columns(preview)}
      />
    </Panel>
  );
}

function startWords({ start, endsAt, cadence }: ProcedureClock, after: string | null): string {
  const from = cadence === undefined ? `从“${insideQuotes(start)}”算起` : '按自然的周期计';
  const follows = after === null ? '' : `，接在“${insideQuotes(after)}”之后`;
  return `${from}${follows}${endsAt === undefined ? '' : `，到期日 ${endsAt} 截止`}`;
}

function columns(preview: ClockPreview | null): TableColumnsType<ProcedureRung> {
  const rungs = new Map(preview?.rungs.map((rung) => [rung.id, rung]));
  const dated: TableColumnsType<ProcedureRung> = [
    {
      title: '试算时刻',
      key: 'moment',
      width: 190,
      render: (_, { id }) => <Moments rung={rungs.get(id)} startsAt={preview?.startsAt} />,
    },
  ];
  return [
    { title: '何时', key: 'at', width: 170, render: (_, rung) => whenWords(rung) },
    ...(preview === null ? [] : dated),
    { title: '做什么', key: 'verb', width: 116, render: (_, rung) => <strong>{VERB_WORDS[rung.verb]}</strong> },
    {
      title: '通知谁',
      key: 'who',
      width: 160,
      render: (_, { audience }) => listed(audience.map((role) => AUDIENCE_WORDS[role])) || '不发消息',
    },
    {
      title: '方式',
      key: 'how',
      width: 96,
      render: (_, { audience, channels }) =>
        audience.length === 0 ? '—' : listed(channels.map((way) => CHANNEL_NAMES[way])),
    },
    {
      title: '依据',
      key: 'source',
      render: (_, { source, confidence }) => (
        <>
          {confidence !== undefined && confidence !== 'office' && <ConfidenceTag confidence={confidence} />} {source}
        </>
      ),
    },
  ];
}

function whenWords(rung: ProcedureRung): string {
  const again = rung.repeat && `，此后每${termWords(rung.repeat.every)}一次，共${rung.repeat.times}次`;
  return `${distanceWords(rung)}${again ?? ''}`;
}

function Moments({ rung, startsAt = '' }: { rung: RungPreview | undefined; startsAt: string | undefined }) {
  if (rung === undefined) return <span className="quiet">—</span>;
  if (rung.at.length === 0) return <span className="quiet">缺得少，不会出现</span>;
  return (
    <>
      {rung.at.map((at) => (
        <div key={at}>
          {momentWords(at)}
          {at <= startsAt && <span className="quiet">　早于起算，不会发出</span>}
        </div>
      ))}
      {rung.provisional && <Tag color="gold">暂定</Tag>}
    </>
  );
}

const listed = (words: readonly string[]): string => words.join('、');
