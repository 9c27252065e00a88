// Stands in for API, worker and inbox alike, so that the launcher is tested on its own.
import { createServer } from 'node:http';

createServer((request, response) => {
  const { DATABASE_URL, TEMPORAL_ADDRESS, DUBAN_ADMIN_PASSWORD } = process.env;
  response.end(JSON.stringify({ pid: process.pid, DATABASE_URL, TEMPORAL_ADDRESS, DUBAN_ADMIN_PASSWORD }));
}).listen(process.argv[1].endsWith('api.mjs') ? Number(process.env.DUBAN_PORT) : 0, '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
