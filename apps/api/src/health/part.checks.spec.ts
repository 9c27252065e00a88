import { diskCheck } from './part.checks.ts';

const free = (megabytes: number) => diskCheck('/data', () => Promise.resolve(megabytes)).missing();

test('a full disk of the data directory is named with what must be free; one with room is not', async () => {
  expect(await free(500)).toBeNull();
  expect(await free(3)).toMatch(/^磁盘已满：数据目录 \/data 所在磁盘只剩 3 MB.*至少剩 100 MB/);
});
