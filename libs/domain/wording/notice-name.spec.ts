import type { LaterSource } from '../case/case-facts.ts';
import { orderingNotices } from './notice-name.ts';

const subject = { clause: '', ref: '1', noticeTitle: '冬季方案', documentNumber: '云安办〔2026〕18号', issuer: null };
const later = (kind: LaterSource['kind'], source: string): LaterSource => ({
  kind,
  source,
  clause: null,
  at: '',
  by: '',
});

test('a paper names every document that orders the item; a correction is none', () => {
  const sources = [later('merger', '《岁末方案》第3项'), later('correction', '《冬季方案》更正稿第1项')];
  expect(orderingNotices(subject, sources)).toBe('《岁末方案》第3项、《冬季方案》（云安办〔2026〕18号）');
  expect(orderingNotices(subject)).toBe('《冬季方案》（云安办〔2026〕18号）');
});
