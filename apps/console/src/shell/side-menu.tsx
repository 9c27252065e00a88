import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { Menu } from 'antd';
import type { MenuProps } from 'antd';
import type { AccountRole } from '../../../../libs/domain/access/account-role.ts';
import { MENU } from '../menu.tsx';
import type { MenuEntry, MenuGroup } from '../menu.tsx';
import { useSession } from '../session/session.tsx';

/** The group of daily work is open from the start. */
const OPEN_AT_FIRST = '文件任务';

/** The left menu of the signed-in role. */
export function SideMenu() {
  const { account } = useSession();
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const groups = visibleGroups(MENU, account.role, (entry) => entry in router.routesByPath);
  const open = currentEntry(groups, path);
  return (
    <nav aria-label="主菜单">
      <Menu
        mode="inline"
        selectedKeys={open === undefined ? [] : [open.path]}
        defaultOpenKeys={[
          OPEN_AT_FIRST,
          ...groups.filter((group) => open && group.entries.includes(open)).map((group) => group.label),
        ]}
        items={groups.map(itemOf)}
        style={{ borderInlineEnd: 'none', paddingTop: 8 }}
      />
    </nav>
  );
}

/** The groups and entries a role may see and whose page exists. */
export function visibleGroups(
  menu: readonly MenuGroup[],
  role: AccountRole,
  exists: (path: string) => boolean,
): MenuGroup[] {
  return menu
    .map((group) => ({
      ...group,
      entries: group.entries.filter((entry) => entry.roles.includes(role) && exists(entry.path)),
    }))
    .filter((group) => group.entries.length > 0);
}

/** The entry a page belongs to: the longest address that the page's address starts with. */
export function currentEntry(groups: readonly MenuGroup[], path: string): MenuEntry | undefined {
  return groups
    .flatMap((group) => group.entries)
    .filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

type Item = NonNullable<MenuProps['items']>[number];

function itemOf(group: MenuGroup): Item {
  const [only, ...more] = group.entries;
  if (only !== undefined && more.length === 0 && only.label === group.label) {
    return { key: only.path, icon: group.icon, label: <Link to={only.path}>{only.label}</Link> };
  }
  return {
    key: group.label,
    icon: group.icon,
    label: group.label,
    children: group.entries.map((entry) => ({ key: entry.path, label: <Link to={entry.path}>{entry.label}</Link> })),
  };
}
