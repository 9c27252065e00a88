import { Table } from 'antd';
import type { ClockName, ClockSpec, RungSpec } from '../../../../../libs/domain/ladder/policy.ts';
import { Panel } from '../../patterns/panel.tsx';
import {
  AUDIENCE_WORDS,
  CHANNEL_WORDS,
  CLOCK_TITLES,
  CONFIDENCE_WORDS,
  VERB_WORDS,
  distanceWords,
  termWords,
} from './words.ts';

/** One clock and its rungs, in the order in which they are climbed. */
export function ClockLadder({ name, clock }: { name: ClockName; clock: ClockSpec }) {
  const title = CLOCK_TITLES[name];
  return (
    <Panel title={`${title.name}：${termWords(clock.term)}`} extra={<span>{title.what}</span>}>
      <p style={{ margin: '0 0 12px', color: '#4a5565' }}>
        依据：{clock.source}（{CONFIDENCE_WORDS[clock.confidence]}）
      </p>
      <Table<RungSpec>
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={[...clock.rungs]}
        locale={{ emptyText: '没有设置提醒' }}
        columns={[
          { title: '何时', key: 'at', width: 190, render: (_, rung) => distanceWords(rung.at, rung.time) },
          { title: '做什么', key: 'verb', width: 120, render: (_, rung) => <strong>{VERB_WORDS[rung.verb]}</strong> },
          {
            title: '通知谁',
            key: 'who',
            width: 180,
            render: (_, rung) => listed(rung.audience.map((role) => AUDIENCE_WORDS[role])),
          },
          {
            title: '方式',
            key: 'how',
            width: 96,
            render: (_, rung) => listed(rung.channels.map((channel) => CHANNEL_WORDS[channel])),
          },
          { title: '依据', dataIndex: 'source' },
        ]}
      />
    </Panel>
  );
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? '不另行通知' : words.join('、');
}
