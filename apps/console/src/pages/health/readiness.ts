import { connectionLost } from '../../api/connection.ts';
import { problemFrom, unreachable } from '../../api/problem.ts';

/** The answer of `/health/ready`, which comes with status 503 when something required is missing. */
export interface Readiness {
  status: 'ready' | 'degraded' | 'unready';
  missing: { name: string; need: 'required' | 'helpful'; missing: string }[];
  /** What needs attention in time and takes nothing from what works. */
  notes: { name: string; lamp: 'yellow' | 'red'; text: string }[];
}

/** Reads the probe; a 503 with a verdict is an answer, not a failure. */
export async function readReadiness(): Promise<Readiness> {
  let answer: Response;
  try {
    answer = await fetch('/health/ready', { cache: 'no-store' });
  } catch {
    connectionLost();
    throw unreachable();
  }
  const text = await answer.text();
  if (answer.status !== 200 && answer.status !== 503) throw problemFrom(answer.status, text);
  return JSON.parse(text) as Readiness;
}
