import { placeWords, valueWords } from '../../../apps/console/src/pages/policy/comparison-words.ts';
import { distanceWords, limitWords } from '../../../apps/console/src/pages/policy/words.ts';
import { readCatalogue } from '../../../libs/config/policy/catalogue.ts';

const { entries } = readCatalogue('policies');

test('every shipped rule and every local difference reads in Chinese, without a word of the files', () => {
  const words = entries.flatMap(({ procedure, differences }) => [
    ...Object.values(procedure.clocks).flatMap((each) => [limitWords(each), ...each.rungs.map(distanceWords)]),
    ...differences.flatMap((row) => [
      placeWords(row, procedure),
      valueWords(row.path.at(-1), row.before),
      valueWords(row.path.at(-1), row.after),
    ]),
  ]);
  expect(words.length).toBeGreaterThan(400);
  expect(words.filter((text) => /[a-z]{2}|undefined|“/.test(text.replace('“3+X”', '')))).toEqual([]);
});
