const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 0xffff;

/**
 * Bytes a zip archive says it unpacks to, read from its directory without unpacking anything; null when it is no
 * readable zip. A small file that grows to gigabytes is refused by this before a reader touches it.
 */
export function declaredZipSize(bytes: Uint8Array): { entries: number; total: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < entries; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, total };
}

function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
