import { addDays, fullDate } from '../../../../libs/domain/calendar/office-day.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import { PHOTOS_MAX } from '../../../../libs/evidence/photo.refusal.ts';
import { markup, type Markup } from '../page/markup.ts';
import type { PageParts } from '../page/page.ts';
import type { PhoneField, PhoneForm, PhoneFormName } from './phone-form.ts';
import { phonePage, type OfficeContact } from './phone-frame.ts';
import type { PhoneLink } from './phone-link.ts';

export interface FormState {
  /** Made when the form is rendered: however often it is sent, it is one act. */
  commandId: string;
  /** What was typed before a refusal. */
  typed: Readonly<Record<string, string>>;
  /** Why the last try was refused. */
  refusal: string | null;
}

/** A form of one act; what was typed stays after a refusal, photos have to be chosen again. */
export function formPage(
  link: PhoneLink,
  office: OfficeContact,
  name: PhoneFormName,
  form: PhoneForm,
  state: FormState,
): PageParts {
  const base = `/t/${link.code}`;
  const content = markup`${state.refusal !== null && refusalSection(state.refusal, form.photos)}
<section>
<h1>${form.title}</h1>
<p class="quiet">${link.row.title}</p>
<p>${consequenceOf(form, link)}</p>
</section>
<section>
<form method="post" action="${base}/${name}" enctype="multipart/form-data">
<input type="hidden" name="id" value="${state.commandId}">
${form.fields.map((field) => fieldOf(field, link, state.typed[field.name] ?? ''))}
${form.photos && PHOTOS}
<button class="button first" type="submit">${form.submit}</button>
</form>
${name === 'report' && markup`<a class="button small" href="${base}/progress">还没办完？只报送进展</a>`}
</section>
<section><a class="link" href="${base}">返回任务</a></section>`;
  return phonePage(`${form.title} ${link.row.title}`, office, content);
}

const consequenceOf = ({ consequence }: PhoneForm, { row }: PhoneLink): string =>
  typeof consequence === 'string' ? consequence : consequence(row.facts as TaskFacts);

const refusalSection = (refusal: string, photos: boolean): Markup => markup`<section class="alert" role="alert">
<h2>没有提交成功</h2>
<p>${refusal}</p>
${photos && markup`<p class="quiet">文字还在下面，照片请重新选择。</p>`}
</section>`;

function fieldOf(field: PhoneField, link: PhoneLink, typed: string): Markup {
  const hint = field.control === 'day' ? dayHint(link) : field.hint;
  const control =
    field.control === 'day'
      ? markup`<input type="date" id="${field.name}" name="${field.name}" value="${typed}" min="${earliest(link)}" required>`
      : markup`<textarea id="${field.name}" name="${field.name}" maxlength="2000" required>${typed}</textarea>`;
  return markup`<label for="${field.name}">${field.label}<span class="hint">（${hint}）</span></label>
${control}
`;
}

/** The day after the present due date. */
const earliest = (link: PhoneLink): string => (link.row.facts.dueOn === null ? '' : addDays(link.row.facts.dueOn, 1));

const dayHint = ({ row }: PhoneLink): string =>
  row.facts.dueOn === null ? '选择日期' : `须晚于现在的期限 ${fullDate(row.facts.dueOn)}`;

const PHOTOS = markup`<label for="photos">照片<span class="hint">（可不传，最多 ${PHOTOS_MAX} 张，每张不超过 10 MB）</span></label>
<input type="file" id="photos" name="photos" accept="image/jpeg,image/png" multiple>
<p id="photo-count" class="quiet" aria-live="polite"></p>
`;
