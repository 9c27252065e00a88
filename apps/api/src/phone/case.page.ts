import { stateNameOf } from '../../../../libs/domain/case/procedures.ts';
import { markup, type Markup } from '../page/markup.ts';
import type { PageParts } from '../page/page.ts';
import type { CasePageData, DutyPageData, TaskPageData } from './case-page.data.ts';
import { clauseSection, doneSection, lettersSection, refusedSection, underwaySection } from './case-page.sections.ts';
import { dutySections } from './duty.page.ts';
import { phonePage } from './phone-frame.ts';
import { taskSections } from './task.page.ts';

/** Who asks, what, by when, by which clause, what was done, and what can be done now. */
export function casePage(data: TaskPageData | DutyPageData): PageParts {
  const { link, office, refusal } = data;
  const own = data.kind === 'task' ? taskSections(data) : dutySections(data);
  const content = markup`${refusal !== null && refusedSection(refusal)}
<section>
<p class="quiet">${link.unitName}${link.capacity === 'cooperating' ? '（配合单位）' : ''}</p>
<h1>${link.row.title}</h1>
${stateOf(data)}
${own.standing}
</section>
${data.underway.map(underwaySection)}
${own.situation}
${own.acts}
${own.register}
${clauseSection(data)}
${data.letters.length > 0 && lettersSection(data)}
${doneSection(data)}`;
  return phonePage(link.row.title, office, content);
}

/** A cooperating unit has no state of its own: it reads whose state it is. */
function stateOf({ link, responsibleUnit }: CasePageData): Markup {
  const state = stateNameOf(link.row.kind, link.row.facts.state);
  if (link.capacity === 'unit') return markup`<p class="state">${state}</p>`;
  return markup`<p class="quiet">责任单位：${responsibleUnit}（${state}）</p>`;
}
