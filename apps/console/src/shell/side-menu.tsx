import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { Menu } from 'antd';
import type { MenuProps } from 'antd';
import { useState } from 'react';
import { MENU } from '../menu.tsx';
import type { MenuGroup } from '../menu.tsx';
import { useSession } from '../session/session.tsx';
import { currentEntry, visibleGroups } from './visible-menu.ts';

/** The group of daily work is open from the start. */
const OPEN_AT_FIRST = '文件任务';

/** The menu of the signed-in role. */
export function SideMenu({ onChosen }: { onChosen?: () => void }) {
  const { account } = useSession();
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const groups = visibleGroups(MENU, account.role, (entry) => entry in router.routesByPath);
  const open = currentEntry(groups, path);
  const group = groups.find((each) => each.entries.some((entry) => entry === open))?.label;
  const [openKeys, setOpenKeys] = useState([OPEN_AT_FIRST]);
  const [shownGroup, setShownGroup] = useState<string>();
  // Coming from elsewhere opens the page's own group; what the reader folded by hand stays folded.
  if (group !== undefined && group !== shownGroup) {
    setShownGroup(group);
    if (!openKeys.includes(group)) setOpenKeys([...openKeys, group]);
  }
  return (
    <nav aria-label="主菜单">
      <Menu
        mode="inline"
        selectedKeys={open === undefined ? [] : [open.path]}
        openKeys={openKeys}
        onOpenChange={setOpenKeys}
        items={groups.map(itemOf)}
        {...(onChosen !== undefined && { onClick: onChosen })}
        style={{ borderInlineEnd: 'none', paddingTop: 8 }}
      />
    </nav>
  );
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
