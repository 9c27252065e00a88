import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton, Switch } from 'antd';
import { useState } from 'react';
import type { UnitView } from '../../../../../libs/contracts/http/unit.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { useSession } from '../../session/session.tsx';
import { useRetiredUnits, useUnits } from '../../unit/use-units.ts';
import { UnitDetail } from './unit-detail.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import type { UnitDraft } from './unit-dialog.tsx';
import { UnitImport } from './unit-import.tsx';
import { UnitTree } from './unit-tree.tsx';

/** The unit tree on the left; the chosen unit with its people on the right. */
export function UnitPage() {
  const { account } = useSession();
  const { values, change } = useAddress();
  const client = useQueryClient();
  const units = useUnits();
  const [draft, setDraft] = useState<UnitDraft | null>(null);
  const [imports, setImports] = useState(false);
  const mayChange = account.role === 'administrator' || account.role === 'safety_office';
  const retired = useRetiredUnits(values['retired'] === 'true');
  const all = merged(units.data ?? [], retired.data ?? []);
  const chosen = all.find((unit) => unit.id === values['unit']) ?? all.find((unit) => unit.parentId === null);
  const saved = async (unit: UnitView) => {
    await client.invalidateQueries();
    change({ unit: unit.id });
  };
  const actions = mayChange && (
    <>
      <Button icon={<ImportOutlined />} onClick={() => setImports(true)}>
        表格导入
      </Button>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setDraft({ parentId: chosen?.id ?? null })}>
        新建单位
      </Button>
    </>
  );
  return (
    <>
      <PageHead title="单位与人员" hint="任务下发给单位，消息发给单位里的人。" actions={all.length > 0 && actions} />
      {units.isError && <ErrorNotice error={units.error} onRetry={() => void units.refetch()} />}
      {units.isPending && <Skeleton active />}
      {units.isSuccess && all.length === 0 && (
        <Panel>
          <EmptyState title="还没有单位" action={actions}>
            先建立安办自己，再建立各部门、村（社区）和企业；单位多时用表格一次导入。
          </EmptyState>
        </Panel>
      )}
      {chosen !== undefined && (
        <div className="unit-page">
          <Panel style={{ padding: 12 }}>
            <UnitTree units={all} chosen={chosen.id} onChoose={(unit) => change({ unit })} />
            <RetiredSwitch
              on={values['retired'] === 'true'}
              onChange={(on) => change({ retired: on ? 'true' : undefined })}
            />
          </Panel>
          <UnitDetail
            key={chosen.id}
            unit={chosen}
            units={all}
            onEdit={mayChange ? () => setDraft(chosen) : undefined}
            onAddBelow={() => setDraft({ parentId: chosen.id })}
            onChoose={(unit) => change({ unit })}
          />
        </div>
      )}
      <UnitDialog draft={draft} onClose={() => setDraft(null)} onSaved={saved} />
      <UnitImport open={imports} onClose={() => setImports(false)} />
    </>
  );
}

function RetiredSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label style={{ display: 'flex', gap: 8, alignItems: 'center', marginTop: 8 }}>
      <Switch size="small" checked={on} onChange={onChange} />
      同时显示已停用的单位
    </label>
  );
}

function merged(active: readonly UnitView[], retired: readonly UnitView[]): UnitView[] {
  return [...new Map([...active, ...retired].map((unit) => [unit.id, unit])).values()];
}
