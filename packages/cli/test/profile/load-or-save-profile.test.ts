import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import { loadOrSaveProfile } from '../../src/profile/load-or-save-profile.ts';
import { wishesOf } from '../../src/profile/profile-options.ts';
import type { World } from '../../src/terminal/world.ts';
import { COMMANDS } from '../../src/usage/commands.ts';
import type { Call } from '../../src/usage/commands.ts';
import { parseCommandLine } from '../../src/usage/parse-command-line.ts';

type Profiled = (Call<'check'> | Call<'prepare'> | Call<'load-back'>)['options'];

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verrijk-profile-'));
});
after(() => rm(folder, { recursive: true }));

/** The options of a command line of which the parts stand between bars. */
function optionsOf(line: string): Profiled {
  const request = parseCommandLine(line.split('|'));
  assert.ok(request.kind === 'run');
  return request.call.options as Profiled;
}

function listen(): World & { readonly said: () => string } {
  let said = '';
  const outlet = {
    isTerminal: false,
    columns: 400,
    hasColour: false,
    write: (text: string): void => void (said += text),
  };
  return { env: {}, stdout: outlet, stderr: outlet, now: () => 0, today: () => '2026-11-22', said: () => said };
}

const stops = (code: string) => (error: unknown) => error instanceof VerrijkError && error.code === code;

describe('a profile', () => {
  test('is kept at the end of the first run, and used in the next', async () => {
    const path = join(folder, 'museum.json');
    const first = optionsOf(
      `check|a.csv|--profile|${path}|--id|Klantnr|--house-number|D|--active-since|3y|--municipality|Schiedam|--no-header`,
    );
    const world = listen();
    const run = await loadOrSaveProfile(first);
    assert.deepEqual(run.options, first);
    assert.deepEqual(await readdir(folder), [], 'nothing before the end');
    await run.keep('nl', world);
    assert.match(world.said(), /bewaard in “.*museum\.json”/);
    assert.deepEqual(await readdir(folder), ['museum.json']);
    assert.deepEqual(JSON.parse(await readFile(path, 'utf8')), {
      format: 'verrijk-profile',
      formatVersion: 1,
      noHeader: true,
      columns: { id: 'Klantnr', houseNumber: 'D' },
      activeSince: '3y',
      municipality: 'Schiedam',
    });

    const second = await loadOrSaveProfile(
      optionsOf(`check|b.csv|--profile|${path}|--id|A|--organisation-postcode|1012`),
    );
    const {
      id,
      municipality,
      'house-number': houseNumber,
      'no-header': noHeader,
      'active-since': since,
    } = second.options as Call<'check'>['options'];
    assert.deepEqual([id, houseNumber, noHeader, since, municipality], ['A', 'D', true, '3y', undefined]);
    assert.equal((second.options as Call<'check'>['options'])['organisation-postcode'], '1012');
    await second.keep('nl', world);
    assert.equal(JSON.parse(await readFile(path, 'utf8')).columns.id, 'Klantnr', 'as it was');
  });

  test('of one command serves the others', async () => {
    const path = join(folder, 'alle.json');
    const kept = {
      format: 'verrijk-profile',
      formatVersion: 1,
      systems: ['tixly'],
      drop: ['po-box'],
      selection: 'Vrienden',
    };
    await writeFile(path, JSON.stringify(kept));
    const prepare = optionsOf(`prepare|a.csv|--organisation|X|--profile|${path}|--repair`);
    assert.deepEqual((await loadOrSaveProfile(prepare)).options, {
      ...prepare,
      drop: ['po-box'],
      selection: 'Vrienden',
    });
    const loadBack = optionsOf(`load-back|a.csv|b.csv|--profile|${path}`);
    assert.deepEqual((await loadOrSaveProfile(loadBack)).options, { ...loadBack, for: ['tixly'] });
    const given = optionsOf(`load-back|a.csv|b.csv|--profile|${path}|--for|hubspot`);
    assert.deepEqual((await loadOrSaveProfile(given)).options, given);
  });

  test('is not asked for, is silent, is in English', async () => {
    const options = optionsOf('check|a.csv|--id|A');
    const world = listen();
    const without = await loadOrSaveProfile(options);
    await without.keep('nl', world);
    assert.deepEqual([without.options, world.said()], [options, '']);
    await (
      await loadOrSaveProfile(optionsOf(`check|a.csv|--quiet|--profile|${join(folder, 'stil.json')}`))
    ).keep('nl', world);
    assert.equal(world.said(), '');
    await (await loadOrSaveProfile(optionsOf(`check|a.csv|--profile|${join(folder, 'en.json')}`))).keep('en', world);
    assert.match(world.said(), /are kept in “.*en\.json”/);
    assert.ok((await readdir(folder)).includes('stil.json'));
  });

  test('may hold what a command cannot do without, and that is missed when it does not', async () => {
    const path = join(folder, 'organisatie.json');
    await writeFile(path, '{"format": "verrijk-profile", "formatVersion": 1, "organisation": "Museum X (fictief)"}');
    const line = (file: string): Call<'prepare'>['options'] =>
      optionsOf(`prepare|a.csv|--profile|${file}`) as Call<'prepare'>['options'];
    const { options } = await loadOrSaveProfile(line(path), ['organisation']);
    assert.equal(options.organisation, 'Museum X (fictief)');
    await writeFile(path, '{"format": "verrijk-profile", "formatVersion": 1}');
    for (const file of [path, join(folder, 'nieuw.json')]) {
      await assert.rejects(loadOrSaveProfile(line(file), ['organisation']), stops('usage.missing-argument'));
    }
    assert.equal(parseCommandLine(['prepare', 'a.csv']).kind, 'problem');
  });

  test('that cannot be read or written stops the run at once', async () => {
    const wrong = join(folder, 'fout.json');
    await writeFile(wrong, '{"format": "iets anders"}');
    await assert.rejects(loadOrSaveProfile(optionsOf(`check|a.csv|--profile|${wrong}`)), stops('profile.invalid'));
    const nowhere = join(folder, 'nergens', 'profiel.json');
    await assert.rejects(loadOrSaveProfile(optionsOf(`check|a.csv|--profile|${nowhere}`)), stops('file.not-writable'));
  });
});

test('every option that is a wish can be kept, and every other one is known to be none', () => {
  const kept = new Set<string>();
  const none = new Set<string>();
  for (const command of ['check', 'prepare', 'load-back'] as const) {
    for (const [name, { kind }] of Object.entries(COMMANDS[command].options)) {
      const value = kind === 'flag' ? true : kind === 'list' ? ['x'] : 'x';
      const isKept = Object.keys(wishesOf({ [name]: value })).length > 0;
      (isKept ? kept : none).add(name);
    }
  }
  assert.equal(kept.size, 27);
  assert.deepEqual(
    [...none].sort(),
    [
      ...['all', 'allow', 'dry-run', 'errors', 'fail-on-findings', 'force', 'help', 'into', 'json', 'key', 'lang'],
      ...[
        'manifest',
        'output',
        'period',
        'price-list',
        'profile',
        'providers',
        'purge-on',
        'quiet',
        'register',
        'report',
        'without-ids',
      ],
    ].sort(),
  );
});
