import type { Command } from 'commander';
import { leaf, type Sink } from '../terminal/leaf.ts';

export function doctorCommand(program: Command, sink: Sink): void {
  leaf(program, 'doctor', '体检：每一项依赖和设置是否就绪，不就绪怎么办', sink, async () =>
    (await import('./doctor.ts')).examine(),
  );
}
