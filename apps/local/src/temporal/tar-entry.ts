import { gunzipSync } from 'node:zlib';

/** The content of the first file in a .tar.gz whose name ends so; undefined when there is none. */
export function readTarEntry(packed: Buffer, nameEnding: string): Buffer | undefined {
  const archive = gunzipSync(packed);
  for (let at = 0; at + 512 <= archive.length;) {
    const name = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (name === '') return undefined;
    const size = Number.parseInt(archive.toString('ascii', at + 124, at + 136), 8);
    if (name === nameEnding || name.endsWith(`/${nameEnding}`)) return archive.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return undefined;
}
