import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { orderHappening } from '../../src/contract/orders/orders.ts';
import { ORDER_STATES } from '../../src/contract/orders/order-states.ts';
import { formatHappening, stateWord } from '../../src/messages/order-sentences.ts';

const GOLDEN = new URL('../golden/', import.meta.url);

for (const language of ['nl', 'en'] as const) {
  test(`states and history read as they did (${language})`, () => {
    const who = { organisation: 'Museum Voorbeeld', provider: 'Verrijker', service: 'Verrijk' };
    const lines = [
      ...ORDER_STATES.map((state) => `${state}: ${stateWord(language, state)}`),
      ...orderHappening.options.map((transition) => {
        const by = ['process', 'finish', 'fail'].includes(transition) ? who.service : who.organisation;
        const said = ['quote', 'refuse'].includes(transition) ? who.provider : by;
        const why = ['refuse', 'cancel'].includes(transition) ? 'Geen tijd' : '';
        return `${transition}: ${formatHappening(language, { transition, who: said, why })}`;
      }),
    ];
    assert.equal(`${lines.join('\n')}\n`, readFileSync(new URL(`order-history.${language}.txt`, GOLDEN), 'utf8'));
  });
}

test('what is no state is said as it is', () => {
  assert.equal(stateWord('nl', 'of-a-newer-version'), 'of-a-newer-version');
});
