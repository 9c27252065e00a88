import { ApplicationFailure, condition } from '@temporalio/workflow';
import type { CommandOutcome } from '../../libs/contracts/case.messages.ts';
import type { CaseCommand } from '../../libs/domain/case/step.ts';

interface Item {
  command: CaseCommand;
  outcome: CommandOutcome | undefined;
}

/** Commands wait here for the one loop that answers them, in the order the engine delivered them. */
export class CommandInbox {
  private readonly items: Item[] = [];

  /** The update handler: waits for the loop's answer; a refusal fails the update with its code. */
  async ask(command: CaseCommand): Promise<CommandOutcome> {
    const item: Item = { command, outcome: undefined };
    this.items.push(item);
    await condition(() => item.outcome !== undefined);
    const outcome = item.outcome as unknown as CommandOutcome;
    if (outcome.refused !== null) throw ApplicationFailure.nonRetryable(outcome.refused.detail, outcome.refused.code);
    return outcome;
  }

  hasAny(): boolean {
    return this.items.length > 0;
  }

  first(): CaseCommand | undefined {
    return this.items[0]?.command;
  }

  /** Answers the first command. */
  answer(outcome: CommandOutcome): void {
    const item = this.items.shift();
    if (item !== undefined) item.outcome = outcome;
  }
}
