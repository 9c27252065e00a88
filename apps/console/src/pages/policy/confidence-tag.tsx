import { Tag, Tooltip } from 'antd';
import type { Confidence } from '../../../../../libs/domain/ladder/policy.ts';
import { CONFIDENCE_WORDS } from './words.ts';

/** How far a source can be trusted, as a word; colour is only a second sign. */
export function ConfidenceTag({ confidence }: { confidence: Confidence }) {
  const { word, what } = CONFIDENCE_WORDS[confidence];
  const colour = confidence === 'printed' ? 'blue' : confidence === 'unverified' ? 'gold' : undefined;
  return (
    <Tooltip title={what}>
      <Tag color={colour} style={{ marginInlineEnd: 0 }}>
        {word}
      </Tag>
    </Tooltip>
  );
}
