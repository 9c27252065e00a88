import type { AccountRole } from '../../../../libs/domain/access/account-role.ts';
import type { MenuEntry, MenuGroup } from '../menu.tsx';

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
