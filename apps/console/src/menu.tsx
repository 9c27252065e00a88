import {
  AuditOutlined,
  BellOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FileProtectOutlined,
  ProfileOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { AccountRole } from '../../../libs/domain/access/account-role.ts';

export interface MenuEntry {
  label: string;
  path: string;
  roles: readonly AccountRole[];
}

export interface MenuGroup {
  label: string;
  icon: ReactNode;
  entries: readonly MenuEntry[];
}

const everybody: readonly AccountRole[] = ['administrator', 'safety_office', 'leader', 'unit', 'auditor', 'duty_desk'];
const readers: readonly AccountRole[] = ['administrator', 'safety_office', 'leader', 'auditor', 'duty_desk'];
const office: readonly AccountRole[] = ['administrator', 'safety_office'];
const inspectors: readonly AccountRole[] = ['administrator', 'leader', 'auditor'];
const setup: readonly AccountRole[] = ['administrator', 'safety_office', 'auditor'];

/** The left menu; an entry is shown when its page is registered in routes.tsx and the role may open it. */
export const MENU: readonly MenuGroup[] = [
  {
    label: '工作台',
    icon: <DashboardOutlined />,
    entries: [{ label: '工作台', path: '/workbench', roles: everybody }],
  },
  {
    label: '文件任务',
    icon: <ProfileOutlined />,
    entries: [
      { label: '文件导入', path: '/notices/import', roles: office },
      { label: '文件', path: '/notices', roles: readers },
      { label: '任务督办', path: '/cases', roles: everybody },
      { label: '推演', path: '/rehearsal', roles: readers },
    ],
  },
  {
    label: '年度工作',
    icon: <CalendarOutlined />,
    entries: [{ label: '周期职责', path: '/duties', roles: everybody }],
  },
  {
    label: '函件',
    icon: <FileProtectOutlined />,
    entries: [
      { label: '待审批', path: '/letters/waiting', roles: ['administrator', 'safety_office', 'leader'] },
      { label: '已发函件', path: '/letters', roles: everybody },
      { label: '编号簿', path: '/letters/numbers', roles: readers },
      {
        label: '常设授权',
        path: '/letters/authorisations',
        roles: ['administrator', 'safety_office', 'leader', 'auditor'],
      },
    ],
  },
  {
    label: '通知',
    icon: <BellOutlined />,
    entries: [
      { label: '发送记录', path: '/notifications', roles: readers },
      { label: '暂缓与停发', path: '/notifications/held', roles: office },
      { label: '模拟信箱', path: '/notifications/inbox', roles: setup },
      { label: '失效联系方式', path: '/notifications/dead-contacts', roles: office },
    ],
  },
  {
    label: '审计',
    icon: <AuditOutlined />,
    entries: [
      { label: '案卷检索', path: '/audit/cases', roles: inspectors },
      { label: '链校验', path: '/audit/chain', roles: inspectors },
      { label: '引擎历史', path: '/audit/engine', roles: inspectors },
      { label: '查阅记录', path: '/audit/reads', roles: inspectors },
    ],
  },
  {
    label: '设置',
    icon: <SettingOutlined />,
    entries: [
      { label: '单位与人员', path: '/settings/units', roles: setup },
      { label: '账号与令牌', path: '/settings/accounts', roles: setup },
      { label: '规则阶梯', path: '/settings/policies', roles: readers },
      { label: '工作日历', path: '/settings/calendar', roles: readers },
      { label: '消息发送', path: '/settings/notifications', roles: setup },
      { label: '系统体检', path: '/settings/health', roles: ['administrator', 'safety_office'] },
    ],
  },
];
