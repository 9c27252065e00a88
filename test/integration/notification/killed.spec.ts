import { KilledWorkers } from './killed-worker.ts';
import { PostOffice } from './post-office.ts';

const MOMENTS = 20;
const SEED = Number(process.env['DUBAN_TEST_SEED'] ?? 20261123);

let office: PostOffice;

beforeAll(async () => {
  office = await PostOffice.open();
});

afterAll(() => office.close());

test(`a worker killed at ${MOMENTS} moments around acceptance loses nothing, and flags whatever went twice`, async () => {
  const killed = new KilledWorkers(office, SEED);
  await killed.killAt(MOMENTS);
  await killed.recover();
  expect({ seed: SEED, ...(await killed.verdict()) }).toEqual({ seed: SEED, lost: 0, unflagged: [] });
}, 300_000);
