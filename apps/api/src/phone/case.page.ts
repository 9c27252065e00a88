import { stateNameOf } from '../../../../libs/domain/case/procedures.ts';
import { markup, type Markup } from '../page/markup.ts';
import type { PageParts } from '../page/page.ts';
import { acknowledgementSections } from './acknowledgement.page.ts';
import type { AnyPageData, CasePageData } from './case-page.data.ts';
import {
  clauseSection,
  doneSection,
  lettersSection,
  refusedSection,
  underwaySection,
  type OwnSections,
} from './case-page.sections.ts';
import { dutySections } from './duty.page.ts';
import { phonePage } from './phone-frame.ts';
import { taskSections } from './task.page.ts';

/** Who asks, what, by when, by which clause, what was done, and what can be done now. */
export function casePage(data: AnyPageData): PageParts {
  const { link, office, refusal } = data;
  const own = ownSections(data);
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
${own.clause === undefined ? clauseSection(data) : own.clause}
${data.letters.length > 0 && lettersSection(data)}
${doneSection(data)}`;
  return phonePage(link.row.title, office, content);
}

function ownSections(data: AnyPageData): OwnSections {
  switch (data.kind) {
    case 'task':
      return taskSections(data);
    case 'duty':
      return dutySections(data);
    case 'acknowledgement':
      return acknowledgementSections(data);
    default:
      return data satisfies never;
  }
}

/** A cooperating unit has no state of its own: it reads whose state it is. */
function stateOf({ link, responsibleUnit }: CasePageData): Markup {
  const state = stateNameOf(link.row.kind, link.row.facts.state);
  if (link.capacity === 'unit') return markup`<p class="state">${state}</p>`;
  return markup`<p class="quiet">责任单位：${responsibleUnit}（${state}）</p>`;
}
