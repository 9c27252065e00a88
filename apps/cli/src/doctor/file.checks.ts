import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../../../libs/config/config.ts';
import { readPolicies } from '../../../../libs/config/policy/policies.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { readSealKey } from '../../../../libs/ledger/seal/seal-key.ts';
import { fault, hint, ok, type Check } from './check.ts';

export function checkPolicies({ policyDir }: Settings): Check {
  return guarded('规则阶梯', '请用 duban policy check 查看全部问题并改正。', () =>
    ok('规则阶梯', `${readPolicies(policyDir).length} 份规则，没有问题。`),
  );
}

export function checkSecret({ secretKey }: Settings): Check {
  if (secretKey !== undefined) return ok('系统密钥', '已设置。');
  const remedy = '本机安装在 npm start 时自动生成；自行部署请设置 DUBAN_SECRET（可用 openssl rand -hex 32 生成）。';
  return fault('系统密钥', '没有正在运行的本机安装，也没有设置 DUBAN_SECRET。', remedy);
}

/** The key that signs the seals: there, of the right kind, and nobody else's to read. */
export function checkSealKey({ sealKeyFile }: Settings): Check {
  const name = '封存密钥';
  if (!existsSync(sealKeyFile)) {
    return hint(name, `还没有生成（${sealKeyFile}）。`, '首次启动或首次封存时自动生成；如曾封存过，请从备份恢复。');
  }
  return guarded(name, '请从备份恢复密钥文件，并检查权限。', () => {
    readSealKey(sealKeyFile);
    if ((statSync(sealKeyFile).mode & 0o077) === 0) return ok(name, `${sealKeyFile}，请另行备份。`);
    return hint(name, `${sealKeyFile} 其他用户也能读取。`, `请执行 chmod 600 ${sealKeyFile}`);
  });
}

export function checkConsole({ consoleDir }: Settings): Check {
  if (existsSync(join(consoleDir, 'index.html'))) return ok('网页界面', '已生成。');
  return fault('网页界面', `没有生成（${consoleDir}）。`, '请执行 npm run build，或用 npm start 启动。');
}

function guarded(name: string, remedy: string, look: () => Check): Check {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return fault(name, error.detail, remedy);
  }
}
