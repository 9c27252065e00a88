/**
 * How Node runs a worker. Each step of a case leaves short-lived objects in the main thread and in the workflow thread;
 * with the default of 16 MB they are often still in use when they are collected, and are copied. Megabytes.
 */
export const WORKER_FLAGS: readonly string[] = ['--max-semi-space-size=32'];
