import { PlainError } from './plain.mjs';

/** Each option is another way to write an environment variable, so that the launcher reads one source. */
const options = [
  ['--port', 'DUBAN_PORT', '端口号', '控制台和接口的端口（默认 8300）'],
  ['--host', 'DUBAN_HOST', '地址', '监听地址（默认 127.0.0.1，只限本机；0.0.0.0 为全部网卡）'],
  ['--public-url', 'DUBAN_PUBLIC_URL', '网址', '短信和邮件中链接的开头（默认 http://127.0.0.1:端口）'],
  ['--data', 'DUBAN_DATA', '目录', '数据目录（默认 ./data）'],
  ['--database-url', 'DATABASE_URL', '地址', '使用已有的 PostgreSQL，不启动内置数据库'],
  ['--temporal-address', 'TEMPORAL_ADDRESS', '主机:端口', '使用已有的 Temporal 服务，不启动内置引擎'],
  ['--temporal-namespace', 'TEMPORAL_NAMESPACE', '名称', 'Temporal 命名空间（默认 duban）'],
  ['--redis-url', 'REDIS_URL', '地址', '投递队列改用 Redis（默认用 PostgreSQL）'],
  ['--smtp-url', 'SMTP_URL', '地址', '用真实邮件服务器发信（默认发到内置模拟信箱）'],
  ['--sms-url', 'DUBAN_SMS_URL', '地址', '短信服务接口（默认内置模拟短信）'],
  ['--log-level', 'DUBAN_LOG_LEVEL', '级别', '日志详细程度：error、warn、info、debug（默认 info）'],
];

export function help() {
  const width = Math.max(...options.map(([flag, , value]) => flag.length + value.length * 2));
  const lines = options.map(([flag, variable, value, meaning]) => {
    const gap = ' '.repeat(width - flag.length - value.length * 2 + 3);
    return `  ${flag} ${value}${gap}${meaning}；环境变量 ${variable}`;
  });
  return [
    '用法：npm start -- [选项]',
    '',
    '在本机启动督办系统：自带数据库和流程引擎，数据都在一个目录里，按 Ctrl-C 停止。',
    '',
    ...lines,
    '  --no-install   不安装依赖，也不下载程序；缺少时直接报错',
    '  --help         显示本说明',
    '',
    '环境变量 DUBAN_ADMIN_PASSWORD 可指定首个管理员（admin）的密码；不指定时自动生成并只显示一次。',
    '环境变量 TEMPORAL_CLI 可指定自备的 Temporal 程序。',
  ].join('\n');
}

/** Writes the options into the environment; answers what is left to the bootstrap, and which option gave which variable. Refuses unknown ones (exit code 2). */
export function readOptions(args) {
  const asked = { help: false, install: true, optionOf: {} };
  for (let at = 0; at < args.length; at += 1) {
    const [flag, inline] = args[at].split(/=(.*)/s);
    if (flag === '--help' || flag === '-h') asked.help = true;
    else if (flag === '--no-install') asked.install = false;
    else {
      const option = options.find(([name]) => name === flag);
      if (!option) throw new PlainError(`不认识的选项 ${args[at]}。可用的选项见 npm start -- --help。`, 2);
      const value = inline ?? args[(at += 1)];
      if (!value) throw new PlainError(`选项 ${flag} 后面缺少${option[2]}。`, 2);
      process.env[option[1]] = value;
      asked.optionOf[option[1]] = flag;
    }
  }
  return asked;
}
