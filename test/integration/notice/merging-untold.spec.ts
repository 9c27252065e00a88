import { CommandDesk } from '../../../apps/api/src/case/command-desk.ts';
import { TellingSweep } from '../../../apps/api/src/notice/telling-sweep.ts';
import type { AmendmentDetail } from '../../../libs/contracts/http/notice-amendment.ts';
import { LATER, mergedWords, MergingOffice, openedWords } from './merging-office.ts';
import { bytesOf } from './sample-notice.ts';
import { settleAtOnce } from './settle-at-once.ts';

let story: MergingOffice;
beforeEach(async () => {
  story = await MergingOffice.open();
  settleAtOnce(story.office.api);
});
afterEach(() => story.office.api.close());

/** Cases, or one of them, are told of no merged clause, as when the process dies; returns how they are told again. */
function deskDies(caseId?: string): () => void {
  const desk = story.office.api.app.get(CommandDesk, { strict: false });
  const act = desk.act.bind(desk);
  desk.act = (input) => {
    const isKilled = input.payload['kind'] === 'merger' && input.caseId === (caseId ?? input.caseId);
    return isKilled ? Promise.reject(new Error('killed')) : act(input);
  };
  return () => (desk.act = act);
}

test('a case that cannot be told keeps no other case of the notice waiting', async () => {
  await story.decide('1', 'merge');
  await story.decide('3', 'merge');
  deskDies(story.earlier.get('1 溪口消防站'));
  expect((await story.issue(story.work, '其余分别办理')).status).toBe(200);
  expect(mergedWords(await story.issued())).toEqual(['1 溪口消防站 waiting', '3 溪口水利站 merged']);
});

test('what a crash left untold after the issue is told at the next start; a case that ended meanwhile makes its clause open one of its own', async () => {
  await story.decide('1', 'merge');
  await story.decide('3', 'merge');
  const revive = deskDies();
  expect((await story.issue(story.work, '其余分别办理')).status).toBe(200);
  expect(mergedWords(await story.issued())).toEqual(['1 溪口消防站 waiting', '3 溪口水利站 waiting']);
  expect(openedWords(await story.issued())).toEqual(['1 溪口卫生院', '2 溪口水利站', '4 溪口卫生院', '5 溪口水利站']);
  expect(await story.office.faults()).toEqual([]);

  await story.withdraw('3 溪口水利站');
  revive();
  const sweep = story.office.api.app.get(TellingSweep, { strict: false });
  await Promise.all([sweep.runOnce(), sweep.runOnce()]);
  const after = await story.issued();
  expect(mergedWords(after)).toEqual(['1 溪口消防站 merged', '3 溪口水利站 opened 该件已经结束']);
  expect(openedWords(after)).toEqual(['1 溪口卫生院', '2 溪口水利站', '3 溪口水利站', '4 溪口卫生院', '5 溪口水利站']);
  expect((await story.caseOf('1 溪口消防站')).version).toBe(2);
  await sweep.runOnce();
  expect((await story.issue()).body).toEqual(after);
  expect((await story.office.ledger()).filter((kind) => kind === 'notice.merge_refused')).toHaveLength(1);
  expect(await story.office.faults()).toEqual([]);
});

test('a clause that a correction strikes before its case was told is answered by none and opens none', async () => {
  await story.decide('3', 'merge');
  const revive = deskDies();
  await story.issue(story.work, '其余分别办理');
  const struck = LATER.replace(/3\.对河道内.*?\n\n/, '');
  const file = await story.office.officer.upload(
    `/api/v1/notices/${story.work.id}/amendments`,
    '更正稿.txt',
    bytesOf(struck),
  );
  const { id, revision, tasks } = file.body as unknown as AmendmentDetail;
  const changes = tasks.flatMap((task) => task.changes);
  expect(changes.map(({ kind }) => kind)).toEqual(['task_removed']);
  const address = `/api/v1/notices/${story.work.id}/amendments/${id}`;
  await story.office.officer.patch(address, { revision, decisions: [{ changeId: changes[0]!.id, follow: true }] });
  expect((await story.office.officer.post(`${address}/apply`, { revision: revision + 1 })).status).toBe(200);
  revive();
  await story.office.api.app.get(TellingSweep, { strict: false }).runOnce();
  const after = await story.issued();
  expect(mergedWords(after)).toEqual(['3 溪口水利站 dropped 更正稿已删去这一项']);
  expect(openedWords(after)).not.toContain('3 溪口水利站');
  expect((await story.caseOf('3 溪口水利站')).version).toBe(1);
  expect(await story.office.faults()).toEqual([]);
});

test('a case that has come to an earlier date by itself before it is told keeps it', async () => {
  await story.decide('1', 'merge');
  const revive = deskDies();
  await story.issue(story.work, '其余分别办理');
  const correction = { verb: 'amend', kind: 'correction', source: '《更正通知》', dueOn: '2026-12-04' };
  const id = story.earlier.get('1 溪口消防站');
  await story.office.officer.post(`/api/v1/cases/${id}/commands`, correction);
  revive();
  await story.office.api.app.get(TellingSweep, { strict: false }).runOnce();
  expect(mergedWords(await story.issued())).toEqual(['1 溪口消防站 merged']);
  expect(await story.caseOf('1 溪口消防站')).toMatchObject({
    due: { on: '2026-12-04' },
    laterSources: [{ kind: 'correction' }, { kind: 'merger' }],
  });
});

test('a case that comes to an earlier date while it is being told, by two at once, keeps it and is told once', async () => {
  await story.decide('1', 'merge');
  const { app } = story.office.api;
  const sweep = app.get(TellingSweep, { strict: false });
  const desk = app.get(CommandDesk, { strict: false });
  const act = desk.act.bind(desk);
  desk.act = async (input) => {
    if (input.payload['kind'] !== 'merger') return act(input);
    desk.act = act;
    const correction = { verb: 'amend', kind: 'correction', source: '《更正通知》', dueOn: '2026-12-04' };
    await story.office.officer.post(`/api/v1/cases/${input.caseId}/commands`, correction);
    await sweep.runOnce();
    return act(input);
  };
  const { status, body } = await story.issue(story.work, '其余分别办理');
  expect([status, mergedWords(body)]).toEqual([200, ['1 溪口消防站 merged']]);
  expect(await story.caseOf('1 溪口消防站')).toMatchObject({
    version: 3,
    due: { on: '2026-12-04' },
    laterSources: [{ kind: 'correction' }, { kind: 'merger' }],
  });
});
