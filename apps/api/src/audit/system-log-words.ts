import { SYSTEM_KINDS } from './system-log-kinds.ts';

type Body = Record<string, unknown>;

/** An entry's kind as people say it; one without words is shown as it is. */
export const kindName = (kind: string): string => SYSTEM_KINDS[kind] ?? kind;

const PAGES: readonly [RegExp, string][] = [
  [/^\/api\/v1\/cases\/[^/?]+/, '案件'],
  [/^\/api\/v1\/cases/, '案件列表'],
  [/^\/api\/v1\/letters\/[^/?]+/, '函件'],
  [/^\/api\/v1\/letters/, '函件列表'],
  [/^\/api\/v1\/notices/, '文件'],
  [/^\/api\/v1\/notifications/, '通知记录'],
  [/^\/api\/v1\/units/, '单位'],
  [/^\/api\/v1\/people/, '人员'],
  [/^\/api\/v1\/accounts/, '账号'],
  [/^\/api\/v1\/workbench/, '工作台'],
  [/^\/api\/v1\/session/, '登录状态'],
  [/^\/api\/v1\/policies/, '规则阶梯'],
  [/^\/api\/v1\/tokens/, '令牌'],
  [/^\/api\/v1\/settings/, '设置'],
  [/^\/api\/v1\/calendar/, '工作日历'],
  [/^\/api\/v1\/authorisations/, '常设授权'],
  [/^\/api\/v1\/attachments/, '照片'],
  [/^\/api\/v1\/audit\/cases\/[^/]+\/evidence/, '证据包'],
  [/^\/api\/v1\/audit\/cases/, '案卷检索'],
  [/^\/api\/v1\/audit\/verification/, '链校验'],
  [/^\/api\/v1\/audit\/seals/, '封存列表'],
  [/^\/api\/v1\/audit\/histories/, '引擎历史'],
  [/^\/api\/v1\/audit\/system-log/, '查阅记录'],
];

/** What an entry is about: the page that was read, or the name of what was changed. */
export function whatOf(kind: string, body: Body): string {
  const word = (name: string): string | undefined => (typeof body[name] === 'string' ? body[name] : undefined);
  const path = word('path');
  if (kind === 'audit.read' && path !== undefined) return PAGES.find(([shape]) => shape.test(path))?.[1] ?? '其他页面';
  return word('name') ?? word('title') ?? word('username') ?? word('sealedOn') ?? word('code') ?? word('id') ?? '';
}
