import { resolveAudience } from './audience.ts';
import type { Recipient, World } from './world.ts';

const person = (personId: string, unitId: string, phone: string | null, email: string | null): Recipient => ({
  personId,
  name: personId,
  unitId,
  addresses: { ...(phone === null ? {} : { sms: phone }), ...(email === null ? {} : { email }) },
});

const world: World = {
  units: new Map([
    ['town', { id: 'town', name: '云溪镇', parentId: null }],
    ['village', { id: 'village', name: '柳湾村', parentId: 'town' }],
  ]),
  office: null,
  holders: new Map([
    [
      'village/contact',
      [person('mail only', 'village', null, 'a@yunxi.example'), person('both', 'village', '138', 'b')],
    ],
    ['village/leader_in_charge', [person('unreachable', 'village', null, null)]],
    ['town/leader_in_charge', [person('mayor', 'town', '139', null)]],
  ]),
  authorisations: new Map(),
  codes: new Map(),
};

const reached = (...[role, channels]: [Parameters<typeof resolveAudience>[2], ('sms' | 'email')[]]): string[] =>
  resolveAudience(world, 'village', role, channels).map((one) => one.personId);

test('somebody who has no address on the channels asked for is nobody to reach', () => {
  expect(reached('contact', ['sms'])).toEqual(['both']);
  expect(reached('contact', ['sms', 'email'])).toEqual(['mail only', 'both']);
});

test('a leader nobody can reach gives way to the next one above', () => {
  expect(reached('leader_in_charge', ['sms'])).toEqual(['mayor']);
});
