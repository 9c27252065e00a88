import { Select } from 'antd';
import { UNIT_KIND_NAMES } from '../../../../libs/domain/unit/unit-kind.ts';
import type { UnitView } from '../../../../libs/contracts/http/unit.ts';
import { useUnits } from '../unit/use-units.ts';
import { matchesName } from './pinyin.ts';

interface PickerProps {
  /** Left out of the choice, such as collective groups. */
  exclude?: (unit: UnitView) => boolean;
  placeholder?: string;
  /** Set by `Form.Item`. */
  id?: string;
  disabled?: boolean;
  autoFocus?: boolean;
}

interface UnitOption {
  value: string;
  label: string;
  kind: string;
  aliases: string[];
}

export interface UnitPickerProps extends PickerProps {
  value?: string | null;
  onChange?: (unitId: string | null) => void;
}

export interface UnitsPickerProps extends PickerProps {
  value?: string[];
  onChange?: (unitIds: string[]) => void;
}

/** Chooses one unit by name, alias or pinyin initials. */
export function UnitPicker({ value, onChange, ...props }: UnitPickerProps) {
  const shared = usePicker(props);
  return (
    <Select<string | null, UnitOption>
      {...shared}
      allowClear
      value={value ?? null}
      onChange={(id) => onChange?.(id ?? null)}
    />
  );
}

/** Chooses several units by name, alias or pinyin initials. */
export function UnitsPicker({ value, onChange, ...props }: UnitsPickerProps) {
  const shared = usePicker(props);
  return (
    <Select<string[], UnitOption> {...shared} mode="multiple" value={value ?? []} onChange={(ids) => onChange?.(ids)} />
  );
}

function usePicker({ exclude, placeholder = '输入名称或拼音首字母查找', ...rest }: PickerProps) {
  const units = useUnits();
  const options = (units.data ?? [])
    .filter((unit) => unit.retiredAt === null && exclude?.(unit) !== true)
    .map((unit) => ({ value: unit.id, label: unit.name, kind: UNIT_KIND_NAMES[unit.kind], aliases: unit.aliases }));
  return {
    ...rest,
    placeholder,
    options,
    loading: units.isPending,
    style: { width: '100%' },
    notFoundContent: units.isPending ? '正在读取单位' : '没有这个单位',
    showSearch: {
      filterOption: (typed: string, option?: UnitOption) =>
        option !== undefined && [option.label, ...option.aliases].some((name) => matchesName(name, typed)),
    },
    optionRender: (option: { data: UnitOption }) => (
      <span>
        {option.data.label} <span style={{ color: '#5c6675' }}>{option.data.kind}</span>
      </span>
    ),
  };
}
