/** A name as people mean it: full-width letters and digits made plain, blanks trimmed and joined. */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** Several names in one field, separated as Chinese forms do it: 、，；or a line break. */
export function tidyList(text: string): string[] {
  const parts = text.split(/[、，,；;\n]/).map(tidy);
  return [...new Set(parts.filter((part) => part !== ''))];
}
