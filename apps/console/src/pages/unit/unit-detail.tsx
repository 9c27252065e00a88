import { Alert, App, Button, Descriptions, Flex, Tag, Typography } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitView } from '../../../../../libs/contracts/http/unit.ts';
import { UNIT_KIND_NAMES } from '../../../../../libs/domain/unit/unit-kind.ts';
import { api } from '../../api/client.ts';
import { Panel } from '../../patterns/panel.tsx';
import { ReasonDialog } from '../../patterns/reason-dialog.tsx';
import { pathTo } from '../../unit/unit-tree.ts';
import { UNITS_PATH } from '../../unit/use-units.ts';
import { PersonTable } from './person-table.tsx';

interface UnitDetailProps {
  unit: UnitView;
  units: readonly UnitView[];
  /** Absent for those who only read. */
  onEdit: (() => void) | undefined;
  onAddBelow: () => void;
  onChoose: (unitId: string) => void;
}

/** One unit: what it is, how notices call it, who is in it. */
export function UnitDetail({ unit, units, onEdit, onAddBelow, onChoose }: UnitDetailProps) {
  const above = pathTo(units, unit);
  const members = units.filter((each) => unit.memberIds.includes(each.id));
  const isCollective = unit.kind === 'collective';
  const needsPeople = !isCollective && unit.retiredAt === null && !unit.reachable;
  return (
    <div>
      <Panel
        title={
          <>
            {unit.name} {unit.isOffice && <Tag color="blue">本系统的安办</Tag>}
            {unit.retiredAt !== null && <Tag>已停用</Tag>}
          </>
        }
        extra={onEdit !== undefined && <UnitActs unit={unit} onEdit={onEdit} onAddBelow={onAddBelow} />}
      >
        {needsPeople && (
          <Alert
            type="warning"
            showIcon
            title="还没有能通知到的经办人"
            description="请在下面登记一位经办人并写上手机或邮箱；否则向它下发任务前需要说明理由。"
            style={{ marginBottom: 12 }}
          />
        )}
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { key: 'kind', label: '类别', children: UNIT_KIND_NAMES[unit.kind] },
            { key: 'parent', label: '上级', children: above.length === 0 ? '无（最上级）' : above.join(' › ') },
            {
              key: 'aliases',
              label: '文件中的其他叫法',
              span: 'filled' as const,
              children:
                unit.aliases.length === 0 ? (
                  '无'
                ) : (
                  <Flex gap={8} wrap>
                    {unit.aliases.map((alias) => (
                      <Tag key={alias}>{alias}</Tag>
                    ))}
                  </Flex>
                ),
            },
          ]}
        />
        {isCollective && (
          <>
            <Typography.Paragraph type="secondary" style={{ margin: '8px 0' }}>
              集合名称（如“各村”）代表下面 {members.length} 个单位；下发前可再增减。
            </Typography.Paragraph>
            <Flex gap={8} wrap>
              {members.map((member) => (
                <Button key={member.id} size="small" onClick={() => onChoose(member.id)}>
                  {member.name}
                </Button>
              ))}
            </Flex>
          </>
        )}
      </Panel>
      {!isCollective && <PersonTable unit={unit} mayChange={onEdit !== undefined && unit.retiredAt === null} />}
    </div>
  );
}

function UnitActs({ unit, onEdit, onAddBelow }: { unit: UnitView; onEdit: () => void; onAddBelow: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [retires, setRetires] = useState(false);
  const restore = () =>
    api
      .post(`${UNITS_PATH}/${unit.id}/restore`)
      .then(() => client.invalidateQueries())
      .catch((error: Error) => message.error(error.message));
  if (unit.retiredAt !== null) return <Button onClick={() => void restore()}>重新启用</Button>;
  return (
    <Flex gap={8} wrap>
      <Button onClick={onEdit}>修改</Button>
      {unit.kind !== 'collective' && <Button onClick={onAddBelow}>新建下级单位</Button>}
      <Button danger onClick={() => setRetires(true)}>
        停用
      </Button>
      <ReasonDialog
        open={retires}
        danger
        title={`停用“${unit.name}”`}
        consequence="停用后不能再给它下发任务；已有的任务和记录保留，可以重新启用。"
        okText="停用"
        onConfirm={async (reason, requestKey) => {
          await api.post(`${UNITS_PATH}/${unit.id}/retire`, { reason }, { requestKey });
          await client.invalidateQueries();
        }}
        onClose={() => setRetires(false)}
      />
    </Flex>
  );
}
