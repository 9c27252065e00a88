/** What a command answers: one JSON document, and the same in words for a person. */
export interface Outcome {
  json: unknown;
  text: string;
  /** True when the command found something wrong: exit code 1. */
  wrong?: boolean;
}

/** 0 ok, 1 refused or found something wrong, 2 wrong usage, 3 service unavailable. */
export type ExitCode = 0 | 1 | 2 | 3;
