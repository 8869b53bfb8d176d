import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import { readSettings } from '../src/settings.ts';

const INSTALLATION = { version: '1', address: 'http://localhost:8080', demo: false };

test('an empty environment gives a safe installation on its own address', () => {
  const settings = readSettings({}, INSTALLATION);
  assert.equal(settings.publicUrl, 'http://localhost:8080');
  assert.equal(settings.requireSecondFactor, true);
  assert.equal(settings.allowPrivateWebhooks, false);
  assert.equal(settings.smtpUrl, undefined);
  assert.equal(settings.openId, undefined);
  assert.equal(settings.metricsToken, undefined);
  assert.deepEqual(settings.trustedProxies, []);
  assert.equal(settings.mailFrom, 'verrijk@localhost');
});

test('what the environment says is taken over', () => {
  const settings = readSettings(
    {
      VERRIJK_URL: 'https://verrijk.example/',
      SMTP_URL: 'smtps://mail.example',
      VERRIJK_TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2',
      VERRIJK_MOST_DELIVERY_MB: '3',
      VERRIJK_OPENID_ISSUER: 'https://login.example',
      VERRIJK_OPENID_CLIENT_ID: 'id',
      VERRIJK_OPENID_CLIENT_SECRET: 'secret',
    },
    INSTALLATION,
  );
  assert.equal(settings.publicUrl, 'https://verrijk.example');
  assert.equal(settings.mailFrom, 'verrijk@verrijk.example');
  assert.deepEqual(settings.trustedProxies, ['10.0.0.1', '10.0.0.2']);
  assert.equal(settings.mostDeliveryBytes, 3 * 1024 * 1024);
  assert.equal(settings.openId?.label, 'login.example');
});

const REFUSED: readonly (readonly [variable: string, value: string])[] = [
  ['VERRIJK_METRICS_TOKEN', 'short'],
  ['VERRIJK_URL', 'verrijk.example'],
  ['VERRIJK_URL', 'ftp://verrijk.example'],
  ['SMTP_URL', 'mail.example:25'],
  ['VERRIJK_MOST_DELIVERY_MB', '1.5'],
  ['VERRIJK_MOST_REFERENCE_MB', '0'],
  ['VERRIJK_OPENID_ISSUER', 'http://login.example'],
];

for (const [variable, value] of REFUSED) {
  test(`${variable}=${value} is refused by name`, () => {
    assert.throws(
      () => readSettings({ [variable]: value }, INSTALLATION),
      (error) => error instanceof VerrijkError && error.details['variable'] === variable,
    );
  });
}

test('half of the OpenID settings is refused', () => {
  assert.throws(() => readSettings({ VERRIJK_OPENID_ISSUER: 'https://login.example' }, INSTALLATION), {
    code: 'setting.invalid',
  });
});
