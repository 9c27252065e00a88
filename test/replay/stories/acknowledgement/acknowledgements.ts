import { snapshotOf } from '../../../../libs/record/case-row.ts';
import type { EngineOffice } from '../../../harness/engine/engine-office.ts';
import { delivered, done, settledElsewhere, stored, type Story } from '../story.ts';

const YEAR = 365 * 24 * 3_600_000;
const REASON = { reason: '文件已废止' };

/** Nobody has answered yet. */
const unread = (office: EngineOffice): Promise<string> => office.issueAcknowledgement('柳湾村');

/** Read and signed for, taken back, or decided by somebody else first. */
export const ACKNOWLEDGEMENTS: Record<string, Story> = {
  signed: async (office) => {
    const id = await unread(office);
    await done(office, id, '柳干事', 'sign');
    return id;
  },
  'signed-after-a-year-of-silence': async (office) => {
    const id = await unread(office);
    await office.letTimePass(new Date((await office.instant()).getTime() + YEAR).toISOString(), [id]);
    await done(office, id, '柳干事', 'sign');
    return id;
  },
  withdrawn: async (office) => {
    const id = await unread(office);
    await done(office, id, '安干事', 'withdraw', REASON);
    return id;
  },
  'withdrawal-after-a-signature-nobody-told-of': async (office) => {
    const id = await unread(office);
    const signature = await stored(office, id, '柳干事', 'sign');
    const withdrawal = await stored(office, id, '安干事', 'withdraw', REASON);
    await settledElsewhere(office, id, signature);
    await delivered(office, id, withdrawal, 'refused');
    return id;
  },
  'refused-before': async (office) => {
    const id = await unread(office);
    const first = await stored(office, id, '柳干事', 'sign');
    const second = await stored(office, id, '柳干事', 'sign');
    await settledElsewhere(office, id, first);
    await settledElsewhere(office, id, second);
    await delivered(office, id, second, 'refused');
    return id;
  },
  resync: async (office) => {
    const id = await unread(office);
    await settledElsewhere(office, id, await stored(office, id, '柳干事', 'sign'));
    await office.engine.resync(snapshotOf(await office.row(id)));
    await office.ended(id);
    return id;
  },
};
