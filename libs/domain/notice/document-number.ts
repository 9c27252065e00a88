export interface DocumentNumber {
  readonly text: string;
  readonly repaired: boolean;
}

const LABEL = /^(?:文号|发文字号|发布文号|文件编号|编号|字号)?:?/;
const NUMBER = /^([\u4e00-\u9fff]{1,14})([〔(<{]?)((?:19|20)\d\d)([〕)>}]?) ?(?:第)?(\d{1,4})(号?)(?:签发人:?.{0,8})?$/;

/**
 * Document number on a line of its own. Damaged brackets and a lost 号 are put right and told (`repaired`): the
 * four digits after the office's word are the year.
 */
export const readDocumentNumber = (plain: string): DocumentNumber | null => {
  if (plain.length > 50) return null;
  const match = NUMBER.exec(plain.replace(/^\((.*)\)$/, '$1').replace(LABEL, ''));
  if (!match) return null;
  const [, word = '', open, year = '', close, serial = '', sign] = match;
  const damaged = open === '' || close === '' || sign === '';
  // Without any bracket and without 号 the line could be anything: "截至2026 18".
  if (open === '' && close === '' && sign === '') return null;
  return { text: `${word}〔${year}〕${Number(serial)}号`, repaired: damaged };
};
