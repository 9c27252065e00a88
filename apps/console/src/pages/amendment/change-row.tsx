import { Button, Flex, Input } from 'antd';
import { useState } from 'react';
import type { AmendmentCase, AmendmentChange } from '../../../../../libs/contracts/http/notice-amendment.ts';
import { obstaclesTo } from '../../../../../libs/domain/notice-amendment/obstacles.ts';
import { dateOf } from '../../../../../libs/domain/calendar/office-day.ts';
import { LookTag } from '../../patterns/look-tag.tsx';
import { useNow } from '../../patterns/use-now.ts';
import { consequenceWords } from './consequence-words.ts';
import { ChangeInputs, firstInput, type ChangeInputValue } from './change-inputs.tsx';
import type { ChangeChoice } from './use-amendment.ts';
import { changeWords, decisionLook } from './words.ts';

interface ChangeRowProps {
  change: AmendmentChange;
  /** Cases of the task that are not closed. */
  open: readonly AmendmentCase[];
  editable: boolean;
  busy: boolean;
  onDecide: (choice: ChangeChoice) => void;
}

/** One change: what it is, what it would do, and the decision. */
export function ChangeRow({ change, open, editable, busy, onDecide }: ChangeRowProps) {
  const [input, setInput] = useState(() => firstInput(change));
  const [note, setNote] = useState(change.decision?.note ?? '');
  const today = dateOf(useNow());
  const isDecided = change.decision !== null;
  const obstacles = obstaclesTo(change, input, today);
  const decide = (follow: boolean | null): void => onDecide(choiceOf(change, follow, input, note));
  return (
    <div className="amended-change">
      <Flex gap={8} align="baseline" wrap>
        <LookTag look={decisionLook(change)} />
        <span className="amended-words">{changeWords(change)}</span>
        {editable && isDecided && (
          <Button size="small" disabled={busy} onClick={() => decide(null)}>
            重新决定
          </Button>
        )}
      </Flex>
      {change.decision?.note && <div className="quiet">说明：{change.decision.note}</div>}
      <ChangeInputs change={change} value={input} disabled={!editable || isDecided} onChange={setInput} />
      {editable && <div className="quiet">照改后：{consequenceWords(change, open, { rule: input.duty, today })}</div>}
      {editable && !isDecided && (
        <Flex gap={8} align="center" wrap style={{ marginTop: 6 }}>
          <Button size="small" type="primary" disabled={busy || obstacles.length > 0} onClick={() => decide(true)}>
            照改
          </Button>
          <Button size="small" disabled={busy} onClick={() => decide(false)}>
            不改
          </Button>
          <Input
            size="small"
            style={{ width: 240 }}
            maxLength={500}
            placeholder="说明（可不填）"
            aria-label="说明"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          {obstacles.length > 0 && <span className="amended-obstacle">▲ 还不能照改：{obstacles.join('')}</span>}
        </Flex>
      )}
    </div>
  );
}

function choiceOf(
  { id }: AmendmentChange,
  follow: boolean | null,
  { dueOn, duty, units }: ChangeInputValue,
  note: string,
): ChangeChoice {
  const given = Object.entries(units).filter(([, ids]) => ids.length > 0);
  return {
    changeId: id,
    follow,
    ...(follow !== null && note.trim() !== '' ? { note: note.trim() } : {}),
    ...(follow === true && dueOn !== null ? { dueOn } : {}),
    ...(follow === true && duty !== null ? { duty } : {}),
    ...(follow === true && given.length > 0
      ? { units: Object.fromEntries(given.map(([name, ids]) => [name, [...ids]])) }
      : {}),
  };
}
