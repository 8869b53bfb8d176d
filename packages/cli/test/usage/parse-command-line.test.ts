import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommandLine } from '../../src/usage/parse-command-line.ts';

const split = (line: string): string[] => line.split(' ').filter((word) => word !== '');

const PROBLEMS: readonly (readonly [line: string, code: string, details: Record<string, string>])[] = [
  ['verrijk', 'usage.unknown-command', { command: 'verrijk' }],
  ['enrihc a.csv', 'usage.unknown-command', { command: 'enrihc', nearest: 'verrijk enrich' }],
  ['klanten.xlsx', 'usage.unknown-command', { command: 'klanten.xlsx', nearest: 'verrijk enrich klanten.xlsx' }],
  ['reference inof a', 'usage.unknown-command', { command: 'reference inof', nearest: 'verrijk reference info' }],
  ['referense info a', 'usage.unknown-command', { command: 'referense', nearest: 'verrijk reference info' }],
  ['help enrch', 'usage.unknown-command', { command: 'enrch', nearest: 'verrijk enrich' }],
  ['enrich a.csv --refrence r', 'usage.unknown-option', { option: '--refrence', nearest: '--reference' }],
  ['enrich a.csv --exp', 'usage.unknown-option', { option: '--exp', nearest: '--explain' }],
  ['enrich a.csv --zzzzzz', 'usage.unknown-option', { option: '--zzzzzz' }],
  ['enrich a.csv -x', 'usage.unknown-option', { option: '-x' }],
  ['reference info a --reference r', 'usage.unknown-option', { option: '--reference' }],
  ['enrich', 'usage.missing-argument', { placeholder: 'customers' }],
  ['enrich a.csv --reference', 'usage.missing-argument', { option: '--reference', placeholder: 'reference' }],
  ['enrich a.csv --reference --force', 'usage.missing-argument', { option: '--reference', placeholder: 'reference' }],
  ['enrich a.csv --match', 'usage.missing-argument', { option: '--match', choices: 'strict|standard|broad' }],
  ['reference build a.csv', 'usage.missing-argument', { option: '--output', placeholder: 'file' }],
  ['enrich a.csv b.csv', 'usage.extra-argument', { argument: 'b.csv' }],
  ['demo x', 'usage.extra-argument', { argument: 'x' }],
  ['report --reference r', 'usage.missing-argument', { placeholder: 'customers' }],
  ['report a.csv --base', 'usage.missing-argument', { option: '--base', placeholder: 'area' }],
  ['report a.csv --minimum 3', 'usage.option-value', { option: '--minimum', value: '3', expected: '5 – 1000' }],
  ['enrich a.csv --quiet=yes', 'usage.option-value', { option: '--quiet', value: 'yes' }],
  [
    'enrich a.csv --match brod',
    'usage.option-value',
    { option: '--match', value: 'brod', expected: 'strict, standard, broad' },
  ],
  ['enrich a.csv --lang de', 'usage.option-value', { option: '--lang', value: 'de', expected: 'nl, en' }],
  [
    'enrich a.csv --fail-under 101',
    'usage.option-value',
    { option: '--fail-under', value: '101', expected: '0 – 100' },
  ],
  [
    'reference demo -o x --addresses 1.5',
    'usage.option-value',
    { option: '--addresses', value: '1.5', expected: '1 – 20000000' },
  ],
  [
    'reference demo -o x --seed 1e3',
    'usage.option-value',
    { option: '--seed', value: '1e3', expected: '0 – 4294967295' },
  ],
];
for (const [line, code, details] of PROBLEMS) {
  test(`verrijk ${line}: ${code}`, () => {
    const request = parseCommandLine(split(line));
    assert.equal(request.kind, 'problem');
    assert.ok(request.kind === 'problem');
    assert.deepEqual({ code: request.code, details: request.details }, { code, details });
  });
}

const HELP: readonly (readonly [line: string, topic: string])[] = [
  ['', ''],
  ['--help', ''],
  ['-h', ''],
  ['help', ''],
  ['--lang en', ''],
  ['reference', 'reference'],
  ['reference --help', 'reference'],
  ['help reference build', 'reference build'],
  ['enrich --help', 'enrich'],
  ['enrich -h a.csv b.csv', 'enrich'],
  ['--lang=nl enrich --help', 'enrich'],
];
for (const [line, topic] of HELP) {
  test(`verrijk ${line} shows help about “${topic}”`, () => {
    assert.deepEqual(parseCommandLine(split(line)), { kind: 'help', topic });
  });
}

test('options get their defaults, their values and their types', () => {
  const request = parseCommandLine(split('enrich - -r a.vref --id=Klant --fail-under 92,5 --explain -fq --addition='));
  assert.ok(request.kind === 'run' && request.call.command === 'enrich');
  const { options, operands } = request.call;
  assert.deepEqual(operands, ['-']);
  assert.equal(options.reference, 'a.vref');
  assert.equal(options.id, 'Klant');
  assert.equal(options.addition, '');
  assert.equal(options.postcode, undefined);
  assert.equal(options['fail-under'], 92.5);
  assert.equal(options.match, 'standard');
  assert.deepEqual([options.explain, options.force, options.quiet, options.json], [true, true, true, false]);
});

test('what stands after -- is a name, whatever it looks like', () => {
  const request = parseCommandLine(['reference', 'info', '--', '--odd']);
  assert.ok(request.kind === 'run');
  assert.deepEqual(request.call.operands, ['--odd']);
});

test('an output may be a dash', () => {
  const request = parseCommandLine(split('enrich a.csv --output -'));
  assert.ok(request.kind === 'run' && request.call.command === 'enrich');
  assert.equal(request.call.options.output, '-');
});
