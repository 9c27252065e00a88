import { Refusal } from '../../domain/refusal/refusal.ts';

/** A policy file that cannot be used; names file, line and remedy. The line is null where the whole file or directory is meant. */
export class PolicyRefusal extends Refusal {
  readonly file: string;
  readonly line: number | null;

  constructor(code: string, file: string, line: number | null, what: string) {
    const place = { path: file, message: what };
    const where = line === null ? file : `${file} 第${line}行`;
    super('invalid', code, `${where}：${what}。`, [line === null ? place : { ...place, row: line }]);
    this.name = 'PolicyRefusal';
    this.file = file;
    this.line = line;
  }
}
