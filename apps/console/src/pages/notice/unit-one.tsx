import { Flex, Form, Radio } from 'antd';
import { UnitPicker } from '../../patterns/unit-picker.tsx';
import type { AnswerProps } from './unit-answer.ts';
import { MATCH_REASONS } from './words.ts';

/** One unit: what the tree suggests first, then any. */
export function OneUnit({ spelling, answer, change }: AnswerProps) {
  const candidates = spelling?.match.kind === 'candidates' ? spelling.match.candidates : [];
  return (
    <>
      {candidates.length > 0 && (
        <Form.Item label="可能是">
          <Radio.Group value={answer.unitId} onChange={(event) => change({ unitId: event.target.value as string })}>
            <Flex vertical gap={4}>
              {candidates.map((candidate) => (
                <Radio key={candidate.unitId} value={candidate.unitId}>
                  {candidate.name} <span className="quiet">{MATCH_REASONS[candidate.reason]}</span>
                </Radio>
              ))}
            </Flex>
          </Radio.Group>
        </Form.Item>
      )}
      <Form.Item label={candidates.length > 0 ? '或者另选' : '选择单位'}>
        <UnitPicker
          autoFocus={candidates.length === 0}
          value={answer.unitId}
          exclude={(unit) => unit.kind === 'collective'}
          onChange={(unitId) => change({ unitId })}
        />
      </Form.Item>
    </>
  );
}
