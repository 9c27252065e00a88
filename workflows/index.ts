export { acknowledgementWorkflow } from './acknowledgement/acknowledgement.workflow.ts';
export { dutyWorkflow } from './duty/duty.workflow.ts';
export { taskWorkflow } from './task/task.workflow.ts';
