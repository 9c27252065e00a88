import { run } from './terminal/run.ts';

// A reader that stops early (`duban case list | head`) is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The exit code is set and the process left to end, so that a long JSON document is written out whole.
process.exitCode = await run(process.argv.slice(2));
