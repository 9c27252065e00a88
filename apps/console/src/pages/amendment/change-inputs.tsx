import { DatePicker, Flex } from 'antd';
import dayjs from 'dayjs';
import type { DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';
import type { CorrectedUnit } from '../../../../../libs/domain/notice-amendment/amendment-task.ts';
import { ordersAnew, type NoticeChange } from '../../../../../libs/domain/notice-amendment/notice-change.ts';
import { RuleInput } from './rule-input.tsx';
import { UnitPicker, UnitsPicker } from '../../patterns/unit-picker.tsx';
import type { UnitView } from '../../../../../libs/contracts/http/unit.ts';

export interface ChangeInputValue {
  dueOn: string | null;
  duty: DutyRule | null;
  units: Readonly<Record<string, readonly string[]>>;
}

interface ChangeInputsProps {
  change: NoticeChange;
  value: ChangeInputValue;
  disabled: boolean;
  onChange: (value: ChangeInputValue) => void;
}

/** What only the officer can give: the day or the rule, and the units behind names the tree does not know. */
export function ChangeInputs({ change, value, disabled, onChange }: ChangeInputsProps) {
  const read = change.kind === 'date' ? change.to : ordersAnew(change) ? change.dueOn : null;
  const isDuty = ordersAnew(change) && change.task.kind === 'duty';
  const takesDay = change.kind === 'date' || (ordersAnew(change) && change.task.kind === 'task');
  const takesRule = change.kind === 'rule' || isDuty;
  const asked = namesToChoose(change);
  if (!takesDay && !takesRule && asked.length === 0) return null;
  const day = value.dueOn ?? read;
  return (
    <Flex gap={12} wrap style={{ marginTop: 6 }}>
      {takesDay && (
        <label>
          新的期限{' '}
          <DatePicker
            disabled={disabled}
            value={day === null ? null : dayjs(day)}
            disabledDate={(one) => one.isBefore(dayjs(), 'day')}
            onChange={(one) => onChange({ ...value, dueOn: one === null ? null : one.format('YYYY-MM-DD') })}
          />
        </label>
      )}
      {takesRule && (
        <RuleInput
          read={change.kind === 'rule' ? change.to : (change.duty ?? null)}
          issued={change.kind === 'rule' ? change.from : null}
          value={value.duty}
          disabled={disabled}
          onChange={(duty) => onChange({ ...value, duty })}
        />
      )}
      {asked.map((unit) => (
        <label key={unit.name} className="amended-unit">
          “{unit.name}”{unit.collective ? '包括' : '是'}{' '}
          <Chosen
            unit={unit}
            disabled={disabled}
            value={value.units[unit.name] ?? []}
            onChange={(ids) => onChange({ ...value, units: { ...value.units, [unit.name]: ids } })}
          />
        </label>
      ))}
    </Flex>
  );
}

interface ChosenProps {
  unit: CorrectedUnit;
  disabled: boolean;
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

function Chosen({ unit, disabled, value, onChange }: ChosenProps) {
  if (unit.collective) {
    return <UnitsPicker disabled={disabled} exclude={isCollective} value={[...value]} onChange={onChange} />;
  }
  return (
    <UnitPicker
      disabled={disabled}
      exclude={isCollective}
      value={value[0] ?? null}
      onChange={(id) => onChange(id === null ? [] : [id])}
    />
  );
}

const isCollective = ({ kind }: UnitView): boolean => kind === 'collective';

/** A collective is always named by a person; a single unit only where the tree does not know it. */
function namesToChoose(change: NoticeChange): CorrectedUnit[] {
  const units = change.kind === 'unit_added' ? [change.unit] : ordersAnew(change) ? change.task.units : [];
  return units.filter(({ collective, unitId }) => collective || unitId === null);
}

/** What stands in the fields at first: the decision, else the members a collective has in the tree today. */
export function firstInput(change: NoticeChange): ChangeInputValue {
  if (change.decision !== null) return { ...change.decision, duty: change.decision.duty ?? null };
  const groups = namesToChoose(change).filter(({ memberIds }) => memberIds.length > 0);
  return { dueOn: null, duty: null, units: Object.fromEntries(groups.map(({ name, memberIds }) => [name, memberIds])) };
}
