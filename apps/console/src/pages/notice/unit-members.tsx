import { Alert, Button, Flex, Form } from 'antd';
import { UNIT_KIND_NAMES, type UnitKind } from '../../../../../libs/domain/unit/unit-kind.ts';
import { UnitsPicker } from '../../patterns/unit-picker.tsx';
import { useUnits } from '../../unit/use-units.ts';
import type { AnswerProps } from './unit-answer.ts';

const KINDS = (Object.keys(UNIT_KIND_NAMES) as UnitKind[]).filter((kind) => kind !== 'collective');

/** The named units of a collective: the group the tree knows, all of a kind, or one by one. */
export function Members({ spelling, answer, change }: AnswerProps) {
  const units = (useUnits().data ?? []).filter((unit) => unit.retiredAt === null);
  const fills = [
    { word: `集合“${spelling?.spelling ?? ''}”`, ids: spelling?.groupMemberIds ?? [] },
    ...KINDS.map((kind) => ({
      word: `全部${UNIT_KIND_NAMES[kind]}`,
      ids: units.filter((unit) => unit.kind === kind && !unit.isOffice).map((unit) => unit.id),
    })),
  ].filter(({ ids }) => ids.length > 0);
  return (
    <>
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 12 }}
        title="展开后的每个单位各开一件；下发后名单固定，不再随单位调整变化。"
      />
      <Form.Item label={`具体单位（${answer.memberIds.length}）`} style={{ marginBottom: 8 }}>
        <UnitsPicker
          value={[...answer.memberIds]}
          exclude={(unit) => unit.kind === 'collective'}
          onChange={(memberIds) => change({ memberIds })}
        />
      </Form.Item>
      <Flex gap={8} wrap style={{ marginBottom: 16 }}>
        {fills.map(({ word, ids }) => (
          <Button
            key={word}
            size="small"
            onClick={() => change({ memberIds: [...new Set([...answer.memberIds, ...ids])] })}
          >
            填入{word} {ids.length} 个
          </Button>
        ))}
        {answer.memberIds.length > 0 && (
          <Button size="small" type="text" onClick={() => change({ memberIds: [] })}>
            清空
          </Button>
        )}
      </Flex>
    </>
  );
}
