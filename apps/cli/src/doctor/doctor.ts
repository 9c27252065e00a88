import type { LocalInstallation } from '../../../../libs/config/local-installation.ts';
import type { Settings } from '../../../../libs/config/config.ts';
import { ConfigurationError } from '../../../../libs/config/configuration.error.ts';
import { loadLocalSettings } from '../../../../libs/config/local-settings.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { checkCalendar } from './calendar.check.ts';
import { fault, ok, type Check } from './check.ts';
import { checkDatabase } from './database.check.ts';
import { checkConsole, checkPolicies, checkSealKey, checkSecret } from './file.checks.ts';
import { checkLastStart } from './last-start.check.ts';
import { checkDisk, checkNode } from './machine.checks.ts';
import { checkApi, checkEngine, checkMail, checkRedis, checkSms } from './service.checks.ts';

/** Looks at every dependency and setting; exit code 1 when something must be mended. */
export async function examine(): Promise<Outcome> {
  const checks = [checkNode(process.versions.node), ...(await checksOfSettings())];
  const signs = { ok: '✓', hint: '!', fault: '✗' };
  const lines = checks.flatMap(({ name, state, message, remedy }) => [
    `${signs[state]} ${name}：${message}`,
    ...(remedy === null ? [] : [`    → ${remedy}`]),
  ]);
  const faults = checks.filter(({ state }) => state === 'fault').length;
  const end = faults === 0 ? '一切就绪。' : `${faults} 项需要处理。`;
  return { json: { healthy: faults === 0, checks }, text: [...lines, end].join('\n'), wrong: faults > 0 };
}

async function checksOfSettings(): Promise<Check[]> {
  const read = settingsOrFault();
  if ('state' in read) return [read];
  const { settings, installation } = read;
  return [
    ok('环境设置', `数据目录 ${settings.dataDir}，端口 ${settings.port}。`),
    await checkDisk(settings.dataDir),
    ...checkLastStart(settings.dataDir),
    ...(await checkDatabase(settings)),
    ...(await Promise.all([checkEngine(settings), checkApi(installation?.url ?? `http://127.0.0.1:${settings.port}`)])),
    ...(await Promise.all([checkMail(settings), checkSms(settings), checkRedis(settings)])).flat(),
    await checkCalendar(settings, new Date()),
    checkPolicies(settings),
    checkSecret(settings),
    checkSealKey(settings),
    checkConsole(settings),
  ];
}

function settingsOrFault(): { settings: Settings; installation: LocalInstallation | undefined } | Check {
  try {
    return loadLocalSettings();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return fault('环境设置', error.problems.join(' '), '按上面的说明改正环境变量后再试。');
  }
}
