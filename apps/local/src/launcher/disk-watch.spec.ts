import { DiskWatch } from './disk-watch.ts';

test('a full disk is told once with what must be free, and once when there is room again', async () => {
  const said: string[] = [];
  let free = 0;
  const disk = new DiskWatch(
    '/data',
    (line) => said.push(line),
    () => Promise.resolve(free),
  );
  const at = async (megabytes: number): Promise<boolean> => {
    free = megabytes;
    return disk.isFull();
  };
  expect([await at(500), await at(5), await at(0), await at(60), await at(300), await at(90)]).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(said).toEqual([
    expect.stringMatching(/^磁盘已满：数据目录 \/data 所在磁盘只剩 5 MB.*至少剩 100 MB/),
    expect.stringMatching(/^磁盘有空间了.*300 MB/),
  ]);
});
