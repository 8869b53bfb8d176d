import fc from 'fast-check';

/** IDs as systems and spreadsheets make them: nothing about them may be lost. */
export const oddId: fc.Arbitrary<string> = fc.oneof(
  fc.nat({ max: 999 }).map(String),
  fc.nat({ max: 99 }).map((id) => `${id}`.padStart(6, '0')),
  fc.bigInt({ min: 10n ** 19n, max: 10n ** 20n - 1n }).map(String),
  fc.uuid(),
  fc.constantFrom(
    '=1+1',
    '+31',
    '-7',
    '@a',
    '1E5',
    '1,5',
    '3-1',
    '"',
    '""',
    'a;b',
    'a,b',
    'a\nb',
    'a\r\nb',
    'a\tb',
    "'1",
  ),
  fc.constantFrom('', ' ', ' 7', '7 ', '7.0', 'Zoë', 'ZOË', 'é', 'é', '客', '👩‍👩‍👧', '\u00a07', 'NULL', 'true', '#N/A'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
