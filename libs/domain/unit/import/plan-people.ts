import { readEmail } from '../email.ts';
import { readPhone } from '../phone.ts';
import { POST_ROLE_NAMES, POST_ROLES, type PostRole } from '../post-role.ts';
import { tidy } from '../tidy.ts';
import type { KnownDirectory, PersonRow, PlannedPerson } from './directory.ts';
import type { Faults } from './faults.ts';
import type { UnitNames } from './names.ts';
import { PERSON_COLUMNS as COLUMN } from './unit-columns.ts';

/** People and posts from the sheet 人员; rows with the same name and phone (or e-mail) are one person with several posts. */
export function planPeople(
  rows: readonly PersonRow[],
  known: KnownDirectory,
  names: UnitNames,
  faults: Faults,
): PlannedPerson[] {
  const nameOf = new Map(known.units.map((unit) => [unit.id, unit.name]));
  const people = new Map<string, PlannedPerson>();
  const held = new Set<string>();
  for (const person of known.people) {
    const planned = { id: person.id, name: person.name, phone: person.phone, email: person.email, posts: [] };
    people.set(keyOf(person), planned);
    for (const post of person.posts) held.add(`${keyOf(person)}\n${nameOf.get(post.unitId)}\n${post.role}`);
  }
  for (const row of rows) addRow(row, people, held, names, faults);
  return [...people.values()].filter((person) => person.posts.length > 0);
}

type Addresses = { name: string; phone: string | null; email: string | null };

const keyOf = ({ name, phone, email }: Addresses): string => `${name}\n${phone ?? email ?? ''}`;

function addRow(
  row: PersonRow,
  people: Map<string, PlannedPerson>,
  held: Set<string>,
  names: UnitNames,
  faults: Faults,
): void {
  const addresses = addressesOf(row, faults);
  const post = postOf(row, names, faults);
  if (!addresses || !post) return;
  const key = keyOf(addresses);
  const place = `${key}\n${post.unit}\n${post.role}`;
  if (held.has(place)) {
    const what = `${addresses.name}已经是“${post.unit}”的${POST_ROLE_NAMES[post.role]}`;
    return faults.add(row.row, COLUMN.name, addresses.name, `重复：${what}，请删去这一行`);
  }
  held.add(place);
  const person = people.get(key) ?? { id: null, ...addresses, posts: [] };
  if (person.email !== addresses.email && addresses.email !== null) {
    if (person.email !== null) {
      return faults.add(row.row, COLUMN.email, addresses.email, `与同一人另一处的邮箱“${person.email}”不一致，请统一`);
    }
    person.email = addresses.email;
  }
  person.posts.push(post);
  people.set(key, person);
}

function addressesOf(row: PersonRow, faults: Faults): Addresses | null {
  const before = faults.places.length;
  const name = tidy(row.name);
  if (name === '') faults.add(row.row, COLUMN.name, '', '没有填写，请补上姓名');
  if (name.length > 30) faults.add(row.row, COLUMN.name, name, '姓名最多 30 个字');
  const phone = row.phone.trim() === '' ? { phone: null } : readPhone(row.phone);
  if ('fault' in phone) faults.add(row.row, COLUMN.phone, row.phone, phone.fault);
  const email = row.email.trim() === '' ? { email: null } : readEmail(row.email);
  if ('fault' in email) faults.add(row.row, COLUMN.email, row.email, email.fault);
  if (faults.places.length > before || 'fault' in phone || 'fault' in email) return null;
  if (phone.phone === null && email.email === null) {
    faults.add(row.row, COLUMN.phone, '', '手机和邮箱至少填一项，否则通知不到本人');
    return null;
  }
  return { name, phone: phone.phone, email: email.email };
}

function postOf(row: PersonRow, names: UnitNames, faults: Faults): { unit: string; role: PostRole } | null {
  const unit = names.find(row.unit);
  if (unit === null) {
    const message =
      tidy(row.unit) === ''
        ? '没有填写，请补上单位'
        : `找不到单位“${tidy(row.unit)}”，请核对写法，或在“单位”表中加上它`;
    faults.add(row.row, COLUMN.unit, row.unit, message);
  }
  const role = POST_ROLES.find((one) => POST_ROLE_NAMES[one] === tidy(row.role));
  if (!role) {
    const choices = POST_ROLES.map((one) => POST_ROLE_NAMES[one]).join('、');
    faults.add(row.row, COLUMN.role, row.role, `职务应为：${choices}`);
  }
  return unit !== null && role ? { unit, role } : null;
}
