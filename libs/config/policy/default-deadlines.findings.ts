import type { TimeLimit } from '../../domain/calendar/time-limit.ts';
import type { DefaultDueRule, DefaultDueRules } from '../../domain/notice-matching/default-due-rule.ts';
import { directed, inDays, readLimit, type PolicyFinding } from './finding.ts';

type Path = (string | number)[];

/** What well-formed default deadlines still do wrong: limits that give no day, kinds that are never reached. */
export function defaultDeadlineFindings({ kinds }: DefaultDueRules): PolicyFinding[] {
  return kinds.flatMap((kind, at) => {
    const before = kinds.slice(0, at);
    return [...twice(kind, before, ['kinds', at]), ...hidden(kind, before, ['kinds', at]), ...limitFindings(kind, at)];
  });
}

function twice({ id }: DefaultDueRule, before: readonly DefaultDueRule[], path: Path): PolicyFinding[] {
  if (!before.some((other) => other.id === id)) return [];
  return [{ code: 'default_kind_twice', path: [...path, 'id'], message: `编号“${id}”写了两次，请改其中一个的 id` }];
}

/** A title with the word belongs to the earlier kind already. */
function hidden({ words }: DefaultDueRule, before: readonly DefaultDueRule[], path: Path): PolicyFinding[] {
  return words.flatMap((word, at): PolicyFinding[] => {
    const earlier = before.find((kind) => kind.words.some((other) => word.includes(other)));
    if (earlier === undefined) return [];
    const message = `含“${word}”的标题已归入前面的“${earlier.title}”，请删去这个词，或把本种类移到它前面`;
    return [{ code: 'default_word_hidden', path: [...path, 'words', at], message }];
  });
}

function limitFindings({ countedFrom, limit: text }: DefaultDueRule, at: number): PolicyFinding[] {
  const path = ['kinds', at, 'limit'];
  const wrong = (message: string): PolicyFinding[] => [{ code: 'default_limit', path, message }];
  if (countedFrom === 'span') {
    return text === undefined ? [] : wrong('按文件写明的行动时间（countedFrom: span）不写期限，请删去 limit');
  }
  if (text === undefined) return wrong('缺少期限，请补写 limit，如“30 natural days”“end of year”');
  const findings: PolicyFinding[] = [];
  const limit = readLimit(text, path, findings);
  if (limit === null) return findings;
  if (countedFrom === 'title_year') {
    return isOfYear(limit) ? [] : wrong(`“${text}”不能按标题年份推算，请写“end of year”或每年的日期，如“11-30”`);
  }
  if (limit.form === 'counted')
    return [...directed(limit.term, 'after', text, path), ...inDays(limit.term, text, path)];
  if (limit.form === 'period_end' || limit.form === 'yearly_date') return [];
  return wrong(`“${text}”不能作默认期限，请写时长、“end of quarter”“end of year”或每年的日期，如“11-30”`);
}

const isOfYear = (limit: TimeLimit): boolean =>
  (limit.form === 'period_end' && limit.period === 'year') || limit.form === 'yearly_date';
