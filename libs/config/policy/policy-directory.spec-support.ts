import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogue } from './catalogue.ts';

/** A copy of the shipped policies, to be spoilt. */
export class PolicyDirectory {
  readonly path = mkdtempSync(join(tmpdir(), 'duban-policies-'));

  constructor() {
    cpSync('policies', this.path, { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  edit(file: string, change: (text: string) => string): void {
    const before = this.read(file);
    const after = change(before);
    if (after === before) throw new Error(`the change does not touch ${file}`);
    writeFileSync(join(this.path, file), after);
  }

  /** Leaves one folder, so that a fault is looked for in few files. */
  keepOnly(folder: string): void {
    const others = readdirSync(this.path).filter((name) => name !== folder);
    for (const name of others) rmSync(join(this.path, name), { recursive: true });
  }

  drop(file: string): void {
    rmSync(join(this.path, file), { force: true });
  }

  /** The faults after one change, as `code file:line`. */
  faultsAfter(file: string, change: (text: string) => string): string[] {
    this.edit(file, change);
    const { refusals } = readCatalogue(this.path);
    return refusals.map(({ code, file: at, line }) => `${code} ${at.slice(this.path.length + 1)}:${line}`);
  }

  /** What a person reads when a file holds this instead, faults and warnings, without the directory. */
  messagesWith(file: string, content: string | Uint8Array): string[] {
    writeFileSync(join(this.path, file), content);
    const { entries, refusals } = readCatalogue(this.path);
    return [...refusals, ...entries.flatMap(({ warnings }) => warnings)].map(({ detail }) =>
      detail.replaceAll(`${this.path}/`, ''),
    );
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
