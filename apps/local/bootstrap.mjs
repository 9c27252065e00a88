// Runs before node_modules exists: this file and bootstrap/ use nothing but Node itself.
const [major, minor] = process.versions.node.split('.').map(Number);
const commands = ['start', 'test', 'duban', 'bench'];
const [command, ...args] = process.argv.slice(2);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}。请升级 Node.js 后重试。\n`);
  process.exit(1);
}
if (!commands.includes(command)) {
  process.stderr.write(`用法：node apps/local/bootstrap.mjs ${commands.join('|')} [参数]\n`);
  process.exit(2);
}
try {
  const { run } = await import(`./bootstrap/${command}.mjs`);
  await run(args);
} catch (error) {
  const { explain } = await import('./bootstrap/plain.mjs');
  process.stderr.write(`${explain(error)}\n`);
  process.exit(error.exitCode ?? 1);
}
