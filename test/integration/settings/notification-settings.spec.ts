import type { NotificationSettings } from '../../../libs/contracts/http/settings.ts';
import { readLimits, readSender } from '../../../libs/persistence/notification-settings.ts';
import { systemLedger } from '../../harness/api/system-ledger.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

const PATH = '/api/v1/settings/notification';
const WANTED: NotificationSettings = {
  smsSign: '云溪镇安办',
  mailName: '云溪镇安委会办公室',
  mailAddress: 'anban@yunxi.example',
  perPersonPerDay: 20,
  quietHours: { from: '22:00', to: '07:30' },
  urgentTemplates: ['extension_granted'],
  receiptWithinHours: 48,
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

test('what was never set is the default, and may be sent back as it is', async () => {
  const admin = await api.signIn('admin');
  const { body } = await admin.get<NotificationSettings>(PATH);
  expect(body).toMatchObject({
    smsSign: '安全生产督办',
    perPersonPerDay: null,
    quietHours: null,
    receiptWithinHours: 72,
  });
  expect(await admin.put(PATH, body)).toMatchObject({ status: 200, body });
});

test('a change is what the dispatcher reads next, and stands in the system stream with who, before and after', async () => {
  const admin = await api.signIn('admin');
  const before = (await admin.get<NotificationSettings>(PATH)).body;
  expect(await admin.put(PATH, WANTED)).toMatchObject({ status: 200, body: WANTED });
  const { manager } = api.dataSource;
  expect({ ...(await readLimits(manager)), ...(await readSender(manager)) }).toEqual(WANTED);
  const entry = (await systemLedger(api.dataSource)).findLast(({ kind }) => kind === 'setting.changed');
  expect(entry?.body).toMatchObject({ name: '消息发送', before, after: WANTED, actor: { name: 'admin' } });
});

test.each<[string, object, string]>([
  ['a sign in its brackets', { smsSign: '【云溪】' }, '不写【】'],
  ['a sign of one character', { smsSign: '云' }, '2 到 16 个'],
  ['a name that would break the mail header', { mailName: '安办\r\nBcc: x' }, '发件人名称'],
  ['no address', { mailAddress: '安办' }, '发件地址'],
  ['an impossible hour', { quietHours: { from: '25:00', to: '07:00' } }, '24 小时制'],
  ['a pause of no length', { quietHours: { from: '07:00', to: '07:00' } }, '不能相同'],
  ['no message at all', { perPersonPerDay: 0 }, '不限制请清空'],
  ['a receipt after years', { receiptWithinHours: 9999 }, '最多 720 小时'],
  ['a misspelt template', { urgentTemplates: ['opend'] }, '没有模板“opend”'],
  ['an unknown field', { sign: '云溪' }, '没有这一项'],
])('%s is refused in Chinese and changes nothing', async (_what, change, words) => {
  const admin = await api.signIn('admin');
  const before = (await admin.get(PATH)).body;
  const answer = await admin.put(PATH, { ...WANTED, ...change });
  expect(answer.status).toBe(400);
  expect(answer.body['detail']).toContain(words);
  expect((await admin.get(PATH)).body).toEqual(before);
});

test('the office and the auditor read, only the administrator changes', async () => {
  for (const name of ['anban', 'shenji']) {
    const reader = await api.signIn(name);
    expect((await reader.get(PATH)).status).toBe(200);
    expect((await reader.put(PATH, WANTED)).status).toBe(403);
  }
  expect((await (await api.signIn('lingdao')).get(PATH)).status).toBe(403);
});
