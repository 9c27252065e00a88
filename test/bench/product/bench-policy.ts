import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const BENCH_POLICY = 'task-bench';
/** From opening to the due instant. */
export const DUE_MINUTES = 60;
/** Rungs after the due instant, which only wait during the measurement. */
export const LATER_RUNGS_MINUTES = [600, 1200];

const RUNG = (id: string, at: string, verb: string): string =>
  `      - { id: ${id}, at: ${at}, time: due, verb: ${verb}, audience: [contact], channels: [sms], source: test }`;

/** The shipped policies and one whose first rung falls due at one instant for every case, without spread. */
export function writeBenchPolicies(directory: string): void {
  cpSync('policies', directory, { recursive: true });
  const minutes = readFileSync(join(directory, 'task/minutes.yaml'), 'utf8');
  const [second, third] = LATER_RUNGS_MINUTES;
  const due = [
    '  due:',
    `    term: ${DUE_MINUTES} minutes`,
    '    source: test',
    '    confidence: office',
    '    rungs:',
    RUNG('remind', '"on"', 'remind'),
    RUNG('second', `${second} minutes after`, 'remind'),
    RUNG('third', `${third} minutes after`, 'remind'),
    '',
  ].join('\n');
  const bench = minutes
    .replace('id: task-minutes', `id: ${BENCH_POLICY}`)
    .replace(/ {2}due:\n[\s\S]*?(?= {2}review:)/, due)
    .replace(/( {2}receipt:\n {4}term: )1 minutes/, `$1${DUE_MINUTES * 10} minutes`)
    .replace(/( {2}review:\n {4}term: )2 minutes/, `$1${DUE_MINUTES * 10} minutes`);
  writeFileSync(join(directory, 'task/bench.yaml'), bench);
}
