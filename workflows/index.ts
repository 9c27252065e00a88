export { taskWorkflow } from './task/task.workflow.ts';
