const swc = (syntax) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, ...syntax },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  },
];

export default {
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e-spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data', '<rootDir>/.cache'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': swc({}),
    '^.+\\.tsx$': swc({ tsx: true }),
    '^.+\\.css$': '<rootDir>/test/harness/no-styles.mjs',
  },
  globalSetup: './test/harness/servers/global-setup.mjs',
  globalTeardown: './test/harness/servers/global-teardown.mjs',
  // Real servers start inside the first test that needs them, on machines that may be busy with other suites.
  testTimeout: 60_000,
  // Modules of finished test files are not given back; a worker that holds too much is replaced. One worker would run in Jest's own process.
  maxWorkers: 3,
  workerIdleMemoryLimit: '1GB',
  coverageProvider: 'v8',
};
