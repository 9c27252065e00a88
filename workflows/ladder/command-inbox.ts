import { ApplicationFailure } from '@temporalio/workflow';
import type { CommandOutcome } from '../../libs/contracts/case.messages.ts';
import type { CaseCommand } from '../../libs/domain/case/step.ts';

interface Item {
  command: CaseCommand;
  answer: (outcome: CommandOutcome) => void;
  refuse: (failure: ApplicationFailure) => void;
}

/** Commands wait here for the one loop that answers them, in the order the engine delivered them. */
export class CommandInbox {
  private readonly items: Item[] = [];
  private readonly ring: () => void;

  constructor(ring: () => void) {
    this.ring = ring;
  }

  /** The update handler: waits for the loop's answer; a refusal fails the update with its code. */
  ask(command: CaseCommand): Promise<CommandOutcome> {
    return new Promise((answer, refuse) => {
      this.items.push({ command, answer, refuse });
      this.ring();
    });
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
    const { refused } = outcome;
    if (refused === null) item?.answer(outcome);
    else item?.refuse(ApplicationFailure.nonRetryable(refused.detail, refused.code));
  }
}
