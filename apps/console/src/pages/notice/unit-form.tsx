import { Checkbox, Form, Segmented, Select } from 'antd';
import type { NoticeUnitRole } from '../../../../../libs/domain/notice/notice-status.ts';
import type { AnswerProps } from './unit-answer.ts';
import { Members } from './unit-members.tsx';
import { OneUnit } from './unit-one.tsx';
import { ROLE_NAMES } from './words.ts';

const ROLES = (Object.keys(ROLE_NAMES) as NoticeUnitRole[]).map((value) => ({ value, label: ROLE_NAMES[value] }));
const WAYS = [
  { value: 'one', label: '一个单位' },
  { value: 'group', label: '集合名称，展开为多个单位' },
];

/** One unit or several, in which role, here or everywhere; `name` is null for a unit the notice does not name. */
export function UnitForm({ name, ...props }: AnswerProps & { name: string | null }) {
  const { spelling, answer, change } = props;
  return (
    <Form layout="vertical">
      <Form.Item label="对应方式">
        <Segmented
          value={answer.collective ? 'group' : 'one'}
          options={WAYS}
          onChange={(way) => change({ collective: way === 'group' })}
        />
      </Form.Item>
      {answer.collective ? <Members {...props} /> : <OneUnit {...props} />}
      <Form.Item label="在本项中的角色">
        <Select
          aria-label="角色"
          value={answer.role}
          options={ROLES}
          style={{ width: 140 }}
          onChange={(role: NoticeUnitRole) => change({ role })}
        />
      </Form.Item>
      {name !== null && (
        <Checkbox checked={answer.everywhere} onChange={(event) => change({ everywhere: event.target.checked })}>
          本文件中写作“{name}”的 {spelling?.taskIds.length ?? 1} 项一并对应
          {answer.collective ? '' : '，并记住这个叫法，下次自动对应'}
        </Checkbox>
      )}
    </Form>
  );
}
