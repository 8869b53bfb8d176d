import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '@verrijk/core/messages';
import { helpTexts } from '../../src/messages/help-texts.ts';
import { displayWidth } from '../../src/terminal/wrap-text.ts';
import type { CommandSpec } from '../../src/usage/command-spec.ts';
import { COMMANDS, COMMAND_NAMES } from '../../src/usage/commands.ts';
import { formatHelp } from '../../src/usage/format-help.ts';
import { parseCommandLine } from '../../src/usage/parse-command-line.ts';

for (const language of LANGUAGES) {
  const texts = await helpTexts(language);

  test(`${language}: the list of commands names each with its summary`, () => {
    const help = formatHelp('', texts, 200);
    for (const name of COMMAND_NAMES)
      assert.ok(help.includes(`${name.padEnd(16)}  ${texts.commands[name].summary}`), name);
  });

  for (const name of COMMAND_NAMES) {
    const spec: CommandSpec = COMMANDS[name];
    const examples: readonly string[] = spec.examples;

    test(`${language}: ${name} --help shows every option and explains every example`, () => {
      const help = formatHelp(name, texts, 80);
      for (const option of Object.keys(spec.options)) assert.match(help, new RegExp(`--${option}\\b`));
      for (const example of examples) assert.ok(help.includes(example));
      assert.equal(texts.commands[name].examples.length, examples.length);
      assert.doesNotMatch(help, /undefined/);
    });

    for (const width of [40, 50, 80, 100]) {
      test(`${language}: ${name} --help fits ${width} columns, but for examples to be copied`, () => {
        const long = formatHelp(name, texts, width)
          .split('\n')
          .filter((line) => displayWidth(line) > width && !line.startsWith('  verrijk') && / .* /.test(line.trim()));
        assert.deepEqual(long, []);
      });
    }
  }
}

test('every example is a command line that would run', () => {
  for (const name of COMMAND_NAMES) {
    for (const example of COMMANDS[name].examples) {
      const words = Array.from(
        example.split(/ [<>] /)[0]!.matchAll(/"([^"]*)"|\S+/g),
        ([all, inside]) => inside ?? all,
      ).slice(1);
      const request = parseCommandLine(words);
      assert.ok(request.kind === 'run', example);
      assert.equal(request.call.command, name);
    }
  }
});
