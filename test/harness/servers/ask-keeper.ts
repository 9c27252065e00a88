/** Asks the test run's keeper, whose address the global setup leaves in the environment. */
export async function askKeeper<T>(path: string): Promise<T> {
  const address = process.env['DUBAN_TEST_KEEPER'];
  if (address === undefined) throw new Error('no keeper: run the tests with the jest.config.mjs of this repository');
  const response = await fetch(`${address}/${path}`);
  const body = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(`the test servers refused ${path}: ${body.error}`);
  return body;
}
