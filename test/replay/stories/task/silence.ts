import type { EngineOffice } from '../../../harness/engine/engine-office.ts';
import { authorised, climbTo, done, type Story } from '../story.ts';
import { briskTask, quietTask } from './tasks.ts';

async function climbed(office: EngineOffice): Promise<string> {
  const task = await briskTask(office);
  await climbTo(office, task, 'due/interview');
  return task;
}

async function decided(office: EngineOffice, approve: boolean): Promise<string> {
  const task = await climbed(office);
  const [proposal] = (await office.row(task)).facts.proposals;
  await done(office, task, '安主任', 'decide_interview', { proposalId: proposal?.id, approve, reason: '已电话沟通' });
  return task;
}

async function drafted(office: EngineOffice): Promise<{ task: string; letterId: string | undefined }> {
  const task = await briskTask(office);
  await climbTo(office, task, 'due/urge');
  const [letter] = (await office.row(task)).facts.letters;
  return { task, letterId: letter?.id };
}

/** Nobody answers: the ladder climbs, papers are drafted, leaders decide. */
export const SILENCE: Record<string, Story> = {
  silent: async (office) => {
    const task = await quietTask(office);
    await office.climbAll(task);
    return task;
  },
  'silent-minutes': async (office) => {
    const task = await briskTask(office);
    await office.climbAll(task);
    return task;
  },
  'silent-authorised': async (office) => {
    await authorised(office);
    return climbed(office);
  },
  'letter-issued': async (office) => {
    const { task, letterId } = await drafted(office);
    await done(office, task, '安主任', 'issue_letter', { letterId });
    await climbTo(office, task, 'due/supervise');
    return task;
  },
  'letter-discarded': async (office) => {
    const { task, letterId } = await drafted(office);
    await done(office, task, '安主任', 'discard_letter', { letterId, reason: '已电话催过' });
    return task;
  },
  'interview-approved': (office) => decided(office, true),
  'interview-declined': (office) => decided(office, false),
  'closed-with-drafts': async (office) => {
    const task = await climbed(office);
    await done(office, task, '安干事', 'withdraw', { reason: '文件已废止' });
    return task;
  },
};
