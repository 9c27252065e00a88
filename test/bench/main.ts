import { RunDirectory } from '../harness/servers/run-directory.ts';
import { BareSide } from './bare/bare.side.ts';
import { HELP, readOptions } from './options.ts';
import { Course } from './phases/course.ts';
import { ProductSide } from './product/product.side.ts';
import { readingTime } from './reading/reading-time.ts';
import { rehearsalMs } from './rehearsal/rehearsal-time.ts';
import { reportOf, type Report } from './report/report.ts';
import { tablesOf } from './report/table.ts';

const SIDE_NAMES = { bare: '基准', product: '本系统' } as const;
/** A machine this busy cannot be measured; everything started is ended. */
const LIMIT_MINUTES = 15;
const started = Date.now();
const options = readOptions(process.argv.slice(2));

if (options.help) process.stdout.write(HELP);
else await run();

async function run(): Promise<void> {
  const place = await RunDirectory.make();
  const courses: Course[] = [];
  const limit = setTimeout(() => {
    process.stderr.write(`超过${LIMIT_MINUTES}分钟仍未完成，已停止。请在较空闲时重试，或用 --cases 减少件数。\n`);
    process.exit(1);
  }, LIMIT_MINUTES * 60_000);
  try {
    for (const side of [BareSide, ProductSide]) {
      const course = new Course(await side.start(place));
      courses.push(course);
      say(course, '预热');
      await course.warmUp();
    }
    const report = await measure(courses[0]!, courses[1]!, options.cases);
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : tablesOf(report));
  } finally {
    clearTimeout(limit);
    for (const course of courses) await course.close();
    await place.remove();
  }
}

/** Both sides take turns at every phase; each has servers of its own and is idle while the other is measured. */
async function measure(bare: Course, product: Course, cases: number): Promise<Report> {
  const turns = [bare, product];
  const slowest = Math.min(...turns.map((course) => course.startsPerSecond));
  const paceMs = Math.min(150_000, 10_000 + (2000 * cases) / slowest);
  const firstDue = Date.now() + 2 * paceMs;
  for (const [index, course] of turns.entries()) {
    say(course, `开办 ${cases} 件`);
    await course.open(cases, new Date(firstDue + index * paceMs));
  }
  for (const course of turns) {
    say(course, '等待同一时刻到期');
    await course.fallDue();
  }
  for (const course of turns) {
    say(course, '签收、反馈');
    await course.command();
  }
  for (const course of turns) {
    say(course, '办结');
    await course.end();
  }
  const alone = { rehearsal: rehearsalMs('task'), duties: rehearsalMs('duty'), reading: readingTime() };
  return reportOf(await product.figures(), await bare.figures(), alone, new Date());
}

function say({ side }: Course, text: string): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(3);
  process.stderr.write(`${seconds} 秒 ${SIDE_NAMES[side.name]}：${text}\n`);
}
