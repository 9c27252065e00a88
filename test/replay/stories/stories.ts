import { ACKNOWLEDGEMENTS } from './acknowledgement/acknowledgements.ts';
import { ACTS } from './duty/acts.ts';
import { ARREARS } from './duty/arrears.ts';
import { FAULTS as DUTY_FAULTS } from './duty/faults.ts';
import { MOVES } from './duty/moves.ts';
import { ANSWERS } from './task/answers.ts';
import { CHANGES } from './task/changes.ts';
import { FAULTS } from './task/faults.ts';
import { HANDOVER } from './task/handover.ts';
import { SILENCE } from './task/silence.ts';
import type { Story } from './story.ts';

/** The paths of each workflow, by its type. */
export const STORIES: Readonly<Record<string, Record<string, Story>>> = {
  taskWorkflow: { ...ANSWERS, ...CHANGES, ...SILENCE, ...FAULTS },
  dutyWorkflow: { ...ACTS, ...ARREARS, ...MOVES, ...DUTY_FAULTS },
  acknowledgementWorkflow: ACKNOWLEDGEMENTS,
};

/** Those that need a server which asks for a next run early. */
export const HASTY_STORIES: Readonly<Record<string, Record<string, Story>>> = { taskWorkflow: HANDOVER };
