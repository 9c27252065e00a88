/** Ends every server of this run by its process. */
export default async function globalTeardown() {
  await globalThis.dubanTestKeeper?.close();
}
