import { join } from 'node:path';
import { loadSettings } from '../../../libs/config/config.ts';
import { checkoutRoot } from './checkout.ts';
import { runUntilStopped } from './launcher/run-until-stopped.ts';

const program = (name: string) => join(checkoutRoot(), 'dist', 'apps', name, 'src', 'main.js');

await runUntilStopped(loadSettings(), { api: program('api'), worker: program('worker'), inbox: program('inbox') });
