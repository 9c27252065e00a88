import { Refusal } from '../../domain/refusal/refusal.ts';

/** A policy file that cannot be used; names file, line and remedy. */
export class PolicyRefusal extends Refusal {
  readonly file: string;
  readonly line: number;

  constructor(code: string, file: string, line: number, what: string) {
    super('invalid', code, `${file} 第${line}行：${what}。`, [{ path: file, row: line, message: what }]);
    this.name = 'PolicyRefusal';
    this.file = file;
    this.line = line;
  }
}
