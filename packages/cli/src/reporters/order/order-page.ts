import type { Language } from '@verrijk/core/messages';
import type { OrderEvent, OrderView } from '@verrijk/server/contract';
import type { Block, Page } from '@verrijk/steps';
import { orderTexts } from '../../messages/order-texts.ts';
import type { OrderTexts } from '../../messages/order-texts.ts';

/** An order for a terminal: where it stands, what it costs, what has happened and what can be done now. */
export function buildOrderPage(order: OrderView, history: readonly OrderEvent[], language: Language): Page {
  const texts = orderTexts(language);
  return {
    language,
    title: `${texts.order} ${order.number}`,
    lead: order.purpose,
    ...((order.organisation.fictional || order.provider.fictional) && { warning: FICTIONAL[language] }),
    blocks: [
      { kind: 'facts', facts: facts(order, texts, language) },
      ...quoteBlocks(order, texts, language),
      ...failureBlocks(order, texts),
      ...historyBlocks(history, texts, language),
      ...nextBlocks(order, texts),
    ],
  };
}

const FICTIONAL: Readonly<Record<Language, string>> = {
  nl: 'Een partij in deze aanvraag is fictief; er wordt niets betaald en niemand is eraan gebonden.',
  en: 'A party to this order is fictional; nothing is paid and nobody is bound by it.',
};

type Fact = { readonly label: string; readonly value: string };

function facts(order: OrderView, texts: OrderTexts, language: Language): readonly Fact[] {
  const { labels } = texts;
  const all: readonly (readonly [string, string | null])[] = [
    [labels.state, texts.states[order.state]],
    [labels.since, moment(order.stateSince, language)],
    [labels.organisation, order.organisation.name],
    [labels.provider, order.provider.name],
    [labels.selection, order.selection],
    [labels.period, order.period],
    [labels.product, texts.products[order.product]],
    [labels.records, order.counts === null ? null : count(order.counts.counting.billable, language)],
    [labels.purgeOn, order.purgeOn === null ? null : day(order.purgeOn, language)],
  ];
  return all.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}

function quoteBlocks({ quote }: OrderView, texts: OrderTexts, language: Language): readonly Block[] {
  if (quote === null) return [];
  const { labels } = texts;
  const all: readonly (readonly [string, string | null])[] = [
    [labels.net, euros(quote.netCents, language)],
    [labels.vat(String(quote.vatPercentage)), euros(quote.vatCents, language)],
    [labels.total, euros(quote.totalCents, language)],
    [labels.term, texts.workingDays(quote.workingDays)],
    [labels.validUntil, quote.validUntil === null ? null : day(quote.validUntil, language)],
    [labels.analyst, quote.analystReferral],
  ];
  return [
    { kind: 'heading', level: 2, text: quote.status === 'proposed' ? texts.proposed : texts.confirmed },
    {
      kind: 'facts',
      facts: all.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }])),
    },
    ...(quote.reason === '' ? [] : [{ kind: 'paragraph' as const, text: quote.reason }]),
  ];
}

function failureBlocks({ failure }: OrderView, texts: OrderTexts): readonly Block[] {
  if (failure === null) return [];
  return [
    { kind: 'heading', level: 2, text: texts.labels.failed },
    { kind: 'paragraph', text: `${failure.title}. ${failure.detail}` },
  ];
}

function historyBlocks(history: readonly OrderEvent[], texts: OrderTexts, language: Language): readonly Block[] {
  if (history.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: texts.history },
    {
      kind: 'facts',
      facts: history.map(({ at, sentence }) => ({ label: moment(at, language), value: sentence })),
    },
  ];
}

function nextBlocks(order: OrderView, texts: OrderTexts): readonly Block[] {
  const actions = order.actions[order.side];
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: texts.next },
    { kind: 'list', items: actions.map((action) => texts.actions[action](order.number)) },
  ];
}

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** "€ 1.234,50". */
function euros(cents: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' })
    .format(cents / 100)
    .replaceAll('\u00a0', ' ');
}

function count(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** A moment as it is here, to the minute. */
export function moment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

function day(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
