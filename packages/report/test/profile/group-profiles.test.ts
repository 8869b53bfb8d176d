import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wilsonInterval } from '../../src/statistics/wilson-interval.ts';
import { customerFile, SmallCountry } from './small-country.ts';

test('where a base has none of the first group, every other group has its own interval and answer', async () => {
  const groups = ['Zwart', 'Blauw', 'Groen', 'Rood'];
  const country = new SmallCountry(groups, [
    { pc4: 1011, households: [0, 100, 100, 100] },
    { pc4: 2021, households: [100, 0, 0, 0] },
  ]);
  // Of 120 households in the base a third is green, as many as of all who live there; and 12 black ones lie outside.
  const counts = [60, 40, 20];
  const inside = counts.flatMap((count, at) => country.some(1011, at + 1, count));
  const file = await customerFile(
    'klanten.csv',
    [...inside, ...country.some(2021, 0, 12)].map(({ address }) => address),
  );
  const report = await country.report({ files: [file], bases: ['pc4:1011'] });
  const answers = report.groups.map(({ bases }) => bases[0]!);
  assert.deepEqual(
    answers.map(({ holds }) => holds),
    [null, true, false, true],
  );
  for (const [at, count] of counts.entries()) {
    const { low, high } = wilsonInterval(count, 120);
    const answer = answers[at + 1]!;
    assert.deepEqual(
      [answer.low, answer.high].map((value) => Number(value).toFixed(9)),
      [low, high].map((value) => (300 * value).toFixed(9)),
    );
  }
});
