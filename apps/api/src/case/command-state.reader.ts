import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommandState } from '../../../../libs/contracts/http/case-command.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { CaseReader } from './case.reader.ts';
import { readCommandState } from './command-state.ts';

/** Follows an accepted command until the case has answered it. */
@Injectable()
export class CommandStateReader {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  async read(caseId: string, commandId: string, account: SignedIn): Promise<CommandState> {
    await this.cases.visible(caseId, account);
    const found = await readCommandState(this.dataSource.manager, caseId, commandId);
    if (found === null) throw new Refusal('not_found', 'command_not_found', '没有这次操作的记录，请刷新后重新提交。');
    const { actorId: _actorId, ...state } = found;
    return state;
  }
}
