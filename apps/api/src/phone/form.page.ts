import { PHOTOS_MAX } from '../../../../libs/evidence/photo.refusal.ts';
import { markup, type Markup } from '../page/markup.ts';
import type { PageParts } from '../page/page.ts';
import { backWords } from './back-words.ts';
import type { PhoneField, PhoneForm, PhoneOption } from './phone-form.ts';
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

/** A form of one act at `name` below the link; what was typed stays after a refusal, photos have to be chosen again. */
export function formPage(
  link: PhoneLink,
  office: OfficeContact,
  name: string,
  form: PhoneForm,
  state: FormState,
): PageParts {
  const base = `/t/${link.code}`;
  const { instead } = form;
  const content = markup`${state.refusal !== null && refusalSection(state.refusal, form.photos)}
<section>
<h1>${form.title}</h1>
<p class="quiet">${link.row.title}</p>
<p>${form.consequence}</p>
</section>
<section>
<form method="post" action="${base}/${name}" enctype="multipart/form-data">
<input type="hidden" name="id" value="${state.commandId}">
${form.fields.map((field) => fieldOf(field, state.typed[field.name]))}
${form.photos && PHOTOS}
<button class="button first" type="submit">${form.submit}</button>
</form>
${instead !== null && markup`<a class="button small" href="${base}/${instead.form}">${instead.words}</a>`}
</section>
<section><a class="link" href="${base}">${backWords(link.row.kind)}</a></section>`;
  return phonePage(`${form.title} ${link.row.title}`, office, content);
}

const refusalSection = (refusal: string, photos: boolean): Markup => markup`<section class="alert" role="alert">
<h2>没有提交成功</h2>
<p>${refusal}</p>
${photos && markup`<p class="quiet">文字还在下面，照片请重新选择。</p>`}
</section>`;

/** `typed` is undefined on a form that has not been sent yet. */
function fieldOf(field: PhoneField, typed: string | undefined): Markup | null {
  const { name, label, hint } = field;
  if (field.control === 'select' && field.options.length === 0) return null;
  const title = markup`${label}<span class="hint">（${hint}）</span>`;
  if (field.control === 'list') {
    return markup`<fieldset><legend>${title}</legend>
${field.options.map((option) => choice(name, option, typed))}
</fieldset>
`;
  }
  return markup`<label for="${name}">${title}</label>
${controlOf(field, typed)}
`;
}

function controlOf(field: Exclude<PhoneField, { control: 'list' }>, typed: string | undefined): Markup {
  const { name } = field;
  switch (field.control) {
    case 'words':
      return markup`<textarea id="${name}" name="${name}" maxlength="2000" required>${typed}</textarea>`;
    case 'day':
      return markup`<input type="date" id="${name}" name="${name}" value="${typed ?? field.day}"${bound('min', field.min)}${bound('max', field.max)} required>`;
    case 'select':
      return markup`<select id="${name}" name="${name}">
${field.options.map(
  ({ value, words }) => markup`<option value="${value}"${value === (typed ?? '') && SELECTED}>${words}</option>`,
)}
</select>`;
    default:
      return field satisfies never;
  }
}

const bound = (side: 'min' | 'max', day: string): Markup | false =>
  day !== '' && (side === 'min' ? markup` min="${day}"` : markup` max="${day}"`);

const choice = (name: string, { value, words }: PhoneOption, typed: string | undefined): Markup =>
  markup`<label class="choice"><input type="radio" name="${name}" value="${value}"${value === typed && CHECKED} required><span>${words}</span></label>
`;

const SELECTED = markup` selected`;
const CHECKED = markup` checked`;

const PHOTOS = markup`<label for="photos">照片<span class="hint">（可不传，最多 ${PHOTOS_MAX} 张，每张不超过 10 MB）</span></label>
<input type="file" id="photos" name="photos" accept="image/jpeg,image/png" multiple>
<p id="photo-count" class="quiet" aria-live="polite"></p>
`;
