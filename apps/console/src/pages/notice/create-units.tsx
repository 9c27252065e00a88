import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { UNIT_KIND_NAMES, type UnitKind } from '../../../../../libs/domain/unit/unit-kind.ts';
import { useDesk } from './desk.tsx';

const KINDS = (Object.keys(UNIT_KIND_NAMES) as UnitKind[])
  .filter((kind) => kind !== 'collective')
  .map((value) => ({ value, label: UNIT_KIND_NAMES[value] }));

/** Creates the chosen spellings as units of one kind. */
export function CreateUnits({ spellings, onCreated }: { spellings: readonly string[]; onCreated: () => void }) {
  const { edit } = useDesk();
  const [kind, setKind] = useState<UnitKind>('department');
  const [busy, setBusy] = useState(false);
  const create = async () => {
    setBusy(true);
    const units = spellings.map((spelling) => ({ spelling, kind }));
    // A refusal is shown by the desk; the choice stays.
    await edit('spellings/create-units', { units }).then(onCreated, () => undefined);
    setBusy(false);
  };
  return (
    <Flex gap={8} align="center" wrap>
      <span style={{ flex: '1 1 260px' }} className="quiet">
        新建的单位没有经办人，下发前请到“单位与人员”补录，或在下发时说明。
      </span>
      <span>类别</span>
      <Select aria-label="新建单位的类型" value={kind} style={{ width: 130 }} options={KINDS} onChange={setKind} />
      <Button type="primary" loading={busy} disabled={spellings.length === 0} onClick={() => void create()}>
        新建所选 {spellings.length} 个单位
      </Button>
    </Flex>
  );
}
