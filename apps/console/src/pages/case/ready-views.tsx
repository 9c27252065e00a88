import { Flex, Tag } from 'antd';
import { useAddress } from '../../patterns/address.ts';
import type { AddressValues } from '../../patterns/address.ts';

/** A ready-made question of a list and its filter in the address bar. */
export interface ReadyView {
  label: string;
  search: AddressValues;
}

interface ReadyViewsProps {
  views: readonly ReadyView[];
  /** Every filter that any of them sets: choosing one takes the others' back. */
  names: readonly string[];
}

/** Questions asked every day, one click each. */
export function ReadyViews({ views, names }: ReadyViewsProps) {
  const { values, change } = useAddress();
  const isChosen = (search: AddressValues) => names.every((name) => (values[name] ?? '') === (search[name] ?? ''));
  const choose = (search: AddressValues) =>
    change({ ...Object.fromEntries(names.map((name) => [name, undefined])), ...search });
  return (
    <Flex gap={8} wrap className="no-print" role="group" aria-label="常用查询">
      {views.map(({ label, search }) => (
        <Tag.CheckableTag key={label} checked={isChosen(search)} onChange={() => choose(search)}>
          {label}
        </Tag.CheckableTag>
      ))}
    </Flex>
  );
}
