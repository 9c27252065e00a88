import { randomUUID } from 'node:crypto';
import { checkEngine } from '../../../apps/cli/src/doctor/service.checks.ts';
import { CaseEngine } from '../../../libs/temporal/case-engine.ts';
import { EngineStore } from '../../../libs/temporal/engine-store.ts';
import { engineHasNamespace } from '../../../libs/temporal/namespace.ts';
import { testTemporal } from '../../harness/servers/test-temporal.ts';
import { eventually } from '../../harness/installation/eventually.ts';
import { CaseOffice } from '../case/case-office.ts';

let address: string;
let namespace: string;
let office: CaseOffice;

beforeEach(async () => {
  ({ address } = await testTemporal());
  namespace = `missing-${randomUUID()}`;
  office = await CaseOffice.open({ env: { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } });
});
afterEach(() => office.close());

const store = (): EngineStore => office.api.app.get(EngineStore, { strict: false });

const engineMissing = async (): Promise<string[]> => {
  const { body } = await office.api.anonymous.get<{ missing: { name: string; missing: string }[] }>('/health/ready');
  return body.missing.filter(({ name }) => name === '流程引擎').map(({ missing }) => missing);
};

test('an engine without the namespace takes no command, which is stored and answered as accepted', async () => {
  const engine = office.api.app.get(CaseEngine, { strict: false });
  // The real engine is asked, not the story.
  Reflect.deleteProperty(engine, 'deliver');
  const caseId = await office.issue();
  const answer = await office.officer.post(`/api/v1/cases/${caseId}/commands`, { verb: 'urge', reason: '请抓紧' });
  expect(answer).toMatchObject({ status: 202, body: { status: 'accepted' } });
});

test('probe and doctor name the namespace and how to make it, until it has been made', async () => {
  const settings = { ...office.api.config, temporalAddress: address, temporalNamespace: namespace };
  const command = `temporal operator namespace create -n ${namespace} --retention 30d --address ${address}`;
  // The first answer of an engine may take longer than the probe waits.
  await eventually(async () => (await engineMissing()).map((words) => words.includes('的命名空间')), [true]);
  expect(await engineMissing()).toMatchObject([
    expect.stringMatching(new RegExp(`没有名为“${namespace}”的命名空间.*${command}`)),
  ]);
  expect(await checkEngine(settings)).toMatchObject({
    state: 'fault',
    message: expect.stringContaining(`没有名为“${namespace}”的命名空间`),
    remedy: expect.stringContaining(command),
  });

  expect(await store().makeNamespace()).toBe(true);
  await eventually(() => engineHasNamespace(address, namespace, 5_000), true);
  expect(await store().makeNamespace()).toBe(false);
  await eventually(engineMissing, []);
  expect(await checkEngine(settings)).toMatchObject({ state: 'ok', message: expect.stringContaining(namespace) });
});
