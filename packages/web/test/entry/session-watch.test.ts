import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { ApiProblem } from '@verrijk/server/contract';
import {
  answerAgain,
  asSignedIn,
  askedAgain,
  leaveSession,
  leftBecause,
  watchSession,
} from '../../src/session/session-watch.ts';

function refusal(code: string, status = 401): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: '', status, detail: '', code });
}

/** Refuses so often, and then works. */
function refusing(times: number, code: string): () => Promise<string> {
  let left = times;
  return async () => {
    left -= 1;
    if (left >= 0) throw refusal(code);
    return 'done';
  };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work that needs a session', () => {
  afterEach(() => leaveSession());

  it('waits until somebody has signed in again, and is done once more', async () => {
    watchSession();
    const work = asSignedIn('orders.list', refusing(1, 'request.not-signed-in'));
    await soon();
    assert.equal(askedAgain(), 'expired');
    answerAgain(true);
    assert.equal(await work, 'done');
    assert.equal(askedAgain(), undefined);
  });

  it('waits for a confirmation, and fails as it did when there is none', async () => {
    watchSession();
    const work = asSignedIn('account.remove-totp', refusing(1, 'session.confirm'));
    const failed = assert.rejects(work, /session\.confirm/);
    await soon();
    assert.equal(askedAgain(), 'confirm');
    answerAgain(false);
    await failed;
  });

  it('lets a session that is over go before a confirmation, and answers both together', async () => {
    watchSession();
    const confirming = asSignedIn('account.remove-totp', refusing(1, 'session.confirm'));
    const asking = asSignedIn('orders.list', refusing(1, 'request.second-factor-needed'));
    await soon();
    assert.equal(askedAgain(), 'expired');
    answerAgain(true);
    assert.deepEqual(await Promise.all([confirming, asking]), ['done', 'done']);
  });

  it('asks nobody who has left, who never came, or who is signing in', async () => {
    await assert.rejects(asSignedIn('orders.list', refusing(1, 'request.not-signed-in')));
    watchSession();
    await assert.rejects(asSignedIn('session.totp', refusing(1, 'request.not-signed-in')));
    await assert.rejects(asSignedIn('session.start', refusing(1, 'request.not-signed-in')));
    leaveSession('elsewhere');
    assert.equal(leftBecause(), 'elsewhere');
    await assert.rejects(asSignedIn('orders.list', refusing(1, 'request.not-signed-in')));
    watchSession();
    assert.equal(leftBecause(), undefined);
  });

  it('lets other failures be', async () => {
    watchSession();
    await assert.rejects(asSignedIn('orders.list', refusing(1, 'request.not-allowed')));
    assert.equal(askedAgain(), undefined);
  });
});
