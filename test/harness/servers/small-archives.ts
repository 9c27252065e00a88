import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** A zip with one deflated entry, as small as the format allows. */
export function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const fileName = Buffer.from(name);
  const sizes = Buffer.alloc(18);
  sizes.writeUInt16LE(8, 0);
  sizes.writeUInt32LE(crc32(content), 6);
  sizes.writeUInt32LE(packed.length, 10);
  sizes.writeUInt32LE(content.length, 14);
  const lengths = Buffer.from([fileName.length, 0, 0, 0]);
  const local = Buffer.concat([Buffer.from('504b030414000000', 'hex'), sizes, lengths, fileName, packed]);
  const tail = Buffer.alloc(14);
  const entry = Buffer.concat([Buffer.from('504b0102140014000000', 'hex'), sizes, lengths, tail, fileName]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

/** A .tar.gz with one file. */
export function tarOf(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${content.length.toString(8).padStart(11, '0')} `, 124);
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  return gzipSync(Buffer.concat([header, content, padding, Buffer.alloc(1024)]));
}
