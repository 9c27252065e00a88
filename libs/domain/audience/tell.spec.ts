import type { AudienceRole } from '../ladder/policy.ts';
import { notify } from '../case/notify.ts';
import type { Directory, Reached } from './directory.ts';
import { tell, type Notify } from './tell.ts';

const facts = { unitId: '柳湾村', cooperatingUnitIds: ['石桥村'] };

/** People by `<unit>/<role>`; the office's whichever unit asks. */
function directory(people: Record<string, string[]>): Directory {
  const reached = (name: string): Reached => ({ personId: name, name, addresses: { sms: name } });
  return {
    officeName: '镇安办',
    unitName: (unitId) => unitId,
    reach: (unitId, role) => (people[role] ?? people[`${unitId}/${role}`] ?? []).map(reached),
  };
}

const PEOPLE = {
  office: ['安干事'],
  '柳湾村/contact': ['柳干事'],
  '柳湾村/head': ['柳干事'],
  '石桥村/contact': ['石干事'],
};

function said(people: Record<string, string[]>, audience: AudienceRole[], more = {}, heard: string[] = []) {
  const effect = notify('replanned', audience, {}, more) as Notify;
  const step = { facts, formerUnitId: '北山社区', directory: directory(people), heard: new Set(heard) };
  const { messages, gaps } = tell(effect, step);
  return { to: messages.map((one) => `${one.person.name} ${one.effect.template} ${one.channel}`), gaps, messages };
}

test('somebody behind two roles reads it once, on the channels he has', () => {
  expect(said(PEOPLE, ['contact', 'head']).to).toEqual(['柳干事 replanned sms']);
});

test('what an earlier effect of the step has said is not said again', () => {
  const [message] = said(PEOPLE, ['contact']).messages;
  expect(said(PEOPLE, ['contact'], {}, [message!.key]).to).toEqual([]);
});

test.each([
  ['responsible', '柳干事'],
  ['cooperating', '石干事'],
] as const)('the %s unit is the one whose people are looked for', (of, name) => {
  expect(said(PEOPLE, ['contact'], { of }).to).toEqual([`${name} replanned sms`]);
});

test('of the cooperating units those that are named are told, one that has just left among them', () => {
  const people = { ...PEOPLE, '东河村/contact': ['东干事'] };
  expect(said(people, ['contact'], { of: 'cooperating', units: ['东河村'] }).to).toEqual(['东干事 replanned sms']);
});

test('of all gaps together the office hears once, by the names of those who are missing', () => {
  const { to, gaps, messages } = said({ office: ['安干事'] }, ['contact', 'head', 'signatory']);
  expect(to).toEqual(['安干事 audience_empty sms']);
  expect(messages[0]?.effect.params).toEqual({ unit: '柳湾村、镇安办', audience: '经办人、主要负责人、签发人' });
  expect(gaps.map(({ role }) => role)).toEqual(['contact', 'head', 'signatory']);
});

test('a gap of the office itself is recorded, and nobody is told of it', () => {
  expect(said({}, ['office'])).toMatchObject({ to: [], gaps: [{ role: 'office' }] });
  expect(said({}, ['contact']).gaps.map(({ role }) => role)).toEqual(['contact', 'office']);
});
