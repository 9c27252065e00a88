/** `《……的通知》（云安办〔2026〕18号）更正稿`: the corrected document as cases cite it. */
export function correctedSource(
  { title, documentNumber }: { title: string | null; documentNumber: string | null },
  fileName: string,
): string {
  const name = title ?? fileName;
  const number = documentNumber === null ? '' : `（${documentNumber}）`;
  return `《${name}》${number}${/更正|修订|修改|勘误/.test(name) ? '' : '更正稿'}`;
}
