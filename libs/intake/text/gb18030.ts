/** In a real Chinese text nearly all double bytes are marks or the 3,755 common characters. */
const LEAST_SHARE = 0.75;

const isCommon = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3);

/**
 * Nearly any bytes can be read as GB18030, so Big5, Shift-JIS or Latin text would come out as rare characters. True
 * when the double bytes are mostly common ones.
 */
export const isLikelyGb18030 = (bytes: Uint8Array): boolean => {
  let doubles = 0;
  let common = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    doubles += 1;
    if (isCommon(lead, trail)) common += 1;
    index += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return doubles > 0 && common >= doubles * LEAST_SHARE;
};
