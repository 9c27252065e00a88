/** The last bytes in which an archive's directory must end: its fixed part and the longest comment. */
const ZIP_TAIL_BYTES = 22 + 0xffff;
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const RAR = Buffer.from('Rar!\x1a\x07', 'latin1');
const SCRIPT = /<(?:script|html|body|iframe|svg|!doctype|\?php)[\s>/]/i;

/**
 * True when an image file is also something else: a web page, a program page or an archive hidden in its comments or behind
 * its end. Data that phones append to their photos (a moving picture, a second exposure) is none of these.
 */
export function hasForeignContent(bytes: Buffer): boolean {
  return SCRIPT.test(bytes.toString('latin1')) || bytes.includes(RAR) || endsAsZip(bytes);
}

/** An archive ends with its directory's end record, whose comment reaches exactly to the end of the file. */
function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL_BYTES));
  for (let at = tail.lastIndexOf(ZIP_END); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(ZIP_END, at - 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true;
  }
  return false;
}
