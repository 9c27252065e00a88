import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import type { PersonView } from '../../../../../libs/contracts/http/person.ts';
import type { UnitView } from '../../../../../libs/contracts/http/unit.ts';
import { POST_ROLE_NAMES } from '../../../../../libs/domain/unit/post-role.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { UNITS_PATH } from '../../unit/use-units.ts';
import { PEOPLE_PATH } from './paths.ts';
import { PersonDialog } from './person-dialog.tsx';

/** The people of one unit and what they are in it. */
export function PersonTable({ unit, mayChange }: { unit: UnitView; mayChange: boolean }) {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const [edited, setEdited] = useState<PersonView | 'new' | null>(null);
  // Whether a unit can be reached at all hangs on its people.
  const reload = async () => {
    await client.invalidateQueries({ queryKey: [PEOPLE_PATH] });
    await client.invalidateQueries({ queryKey: [UNITS_PATH] });
  };
  const retire = (person: PersonView) =>
    void modal.confirm({
      title: `停用“${person.name}”？`,
      content: '停用后不再给他发送任何消息；已有的记录保留。',
      okText: '停用',
      okButtonProps: { danger: true },
      onOk: () =>
        api
          .post(`${PEOPLE_PATH}/${person.id}/retire`)
          .then(reload)
          .catch((error: Error) => message.error(error.message)),
    });
  const add = mayChange && (
    <Button type="primary" onClick={() => setEdited('new')}>
      添加人员
    </Button>
  );
  return (
    <Panel title="人员" extra={add}>
      <PageTable<PersonView>
        path={PEOPLE_PATH}
        scope={{ unitId: unit.id }}
        rowKey={(person) => person.id}
        empty={
          <EmptyState title="这个单位还没有人员" action={add}>
            至少登记一位经办人，并写上手机或邮箱，任务才能通知到。
          </EmptyState>
        }
        columns={[
          { title: '姓名', dataIndex: 'name' },
          { title: '职务', key: 'posts', render: (_, person) => rolesIn(person, unit.id) },
          { title: '手机', key: 'phone', render: (_, person) => orMissing(person.phone, person) },
          { title: '邮箱', key: 'email', render: (_, person) => orMissing(person.email, person) },
          {
            title: '操作',
            key: 'acts',
            width: 120,
            hidden: !mayChange,
            render: (_, person) => (
              <Flex gap={4}>
                <Button type="link" size="small" onClick={() => setEdited(person)}>
                  修改
                </Button>
                <Button type="link" size="small" danger onClick={() => retire(person)}>
                  停用
                </Button>
              </Flex>
            ),
          },
        ]}
      />
      <PersonDialog person={edited} unit={unit} onClose={() => setEdited(null)} onSaved={reload} />
    </Panel>
  );
}

function rolesIn(person: PersonView, unitId: string): string {
  const here = person.posts.filter((post) => post.unitId === unitId);
  return here.map((post) => POST_ROLE_NAMES[post.role]).join('、');
}

/** One of the two is enough to be told; without both nobody is. */
function orMissing(value: string | null, person: PersonView) {
  if (value !== null) return value;
  return person.phone === null && person.email === null ? <span style={{ color: '#8a5300' }}>▲ 未填</span> : '—';
}
