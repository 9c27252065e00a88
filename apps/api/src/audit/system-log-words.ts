type Body = Record<string, unknown>;

const SUBJECTS: Record<string, string> = {
  account: '账号',
  audit: '审计',
  authorisation: '常设授权',
  calendar: '工作日历',
  engine: '流程引擎',
  example: '示例数据',
  notice: '文件',
  person: '人员',
  policy: '规则',
  post: '任职',
  seal: '台账封存',
  session: '登录',
  setting: '设置',
  token: '令牌',
  unit: '单位',
};

const ACTS: Record<string, string> = {
  changed: '变更',
  created: '新建',
  deleted: '删除',
  disabled: '停用',
  enabled: '启用',
  ended: '退出',
  granted: '授予',
  imported: '导入',
  issued: '下发',
  loaded: '载入',
  locked: '锁定',
  made: '完成',
  opened: '成功',
  read: '查阅',
  refused: '被拒',
  retired: '停用',
  revoked: '撤销',
  run_lost: '运行丢失',
  store_replaced: '存储被替换',
  updated: '变更',
};

/** `unit.created` as people say it; a kind without words is shown as it is. */
export function kindName(kind: string): string {
  const [subject = '', act = ''] = kind.split('.');
  const [first, second] = [SUBJECTS[subject], ACTS[act]];
  return first === undefined || second === undefined ? kind : `${first}${second}`;
}

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
