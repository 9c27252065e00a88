import { FIRST_ADMINISTRATOR, passwordWeakness } from '../../../../libs/domain/access/password.ts';
import { inventPassword } from './keys.ts';

test('an invented first password is one that a person may choose', () => {
  // Of passwords drawn once, some six in a hundred have no figure.
  const invented = Array.from({ length: 500 }, inventPassword);
  expect(invented.filter((password) => passwordWeakness(password, FIRST_ADMINISTRATOR) !== null)).toEqual([]);
});
