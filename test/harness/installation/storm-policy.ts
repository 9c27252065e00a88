import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RUNG = (id: string, verb: string, audience: string): string =>
  `      - { id: ${id}, at: "on", time: due, verb: ${verb}, audience: [${audience}], channels: [sms], source: test }`;

/**
 * The shipped policies and one more, `task-storm`: a minute after opening five rungs fall due for every case, spread over
 * a minute, so that something is always falling due while processes are killed.
 */
export function writeStormPolicies(directory: string): void {
  cpSync('policies', directory, { recursive: true });
  const minutes = readFileSync(join(directory, 'task/minutes.yaml'), 'utf8');
  const rungs = [
    RUNG('remind', 'remind', 'contact'),
    RUNG('urge', 'urge', 'head'),
    RUNG('supervise', 'supervise', 'head'),
    RUNG('leader', 'escalate', 'leader_in_charge'),
    RUNG('interview', 'interview', 'signatory'),
  ];
  const due = [
    '  due:',
    '    term: 1 minutes',
    '    source: test',
    '    confidence: office',
    '    rungs:',
    ...rungs,
    '',
  ].join('\n');
  const storm = minutes
    .replace('id: task-minutes', 'id: task-storm')
    .replace('spread: none', 'spread: 1 minutes')
    .replace(/ {2}due:\n[\s\S]*?(?= {2}review:)/, due)
    .replace(/( {2}receipt:\n {4}term: )1 minutes/, '$160 minutes')
    .replace(/( {2}approval:\n {4}term: )1 minutes/, '$160 minutes');
  writeFileSync(join(directory, 'task/storm.yaml'), storm);
  const burst = storm.replace('id: task-storm', 'id: task-burst').replace('spread: 1 minutes', 'spread: none');
  writeFileSync(join(directory, 'task/burst.yaml'), burst);
}

/** Rungs of a storm case that fall due within two minutes of its opening. */
export const STORM_RUNGS = 5;
