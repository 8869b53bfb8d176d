import { OUTCOMES } from '@verrijk/core';
import type { Outcome } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { AudienceReport } from '../audience-report.ts';
import type { EnrichedBehaviour } from '../behaviour/enriched-behaviour.ts';
import type { ReportBlock, ReportDocument, ReportSection } from './report-document.ts';
import { ReportTeller, slug } from './report-teller.ts';
import { behaviourSection } from './sections/behaviour-section.ts';

/** What the customers of an enriched file do, in words, tables and charts: the chapter of a whole report, with its own method. */
export function describeBehaviour(behaviour: EnrichedBehaviour, language: Language): ReportDocument {
  const teller = new ReportTeller(asAudience(behaviour), language);
  const { words } = teller;
  const section = behaviourSection(teller);
  return {
    language,
    title: words.enriched.title,
    subtitle: words.enriched.subtitle(words.and(behaviour.files.map(({ name }) => name)), teller.day(behaviour.today)),
    ...(behaviour.fictional && { warning: words.fictional }),
    sections: [...(section === undefined ? [] : [section]), methodOf(behaviour, teller)],
    footer: words.footer(behaviour.version, teller.day(behaviour.today)),
  };
}

function methodOf(behaviour: EnrichedBehaviour, teller: ReportTeller): ReportSection {
  const { words } = teller;
  const { method, heads, enriched } = words;
  const table: ReportBlock = {
    kind: 'table',
    table: {
      id: slug(enriched.groupTable),
      caption: enriched.groupTable,
      columns: [
        { header: heads.group, kind: 'text' },
        { header: heads.customers, kind: 'count' },
      ],
      rows: behaviour.groups.map(({ name, customers }) => [name, customers]),
      totals: [words.together, behaviour.customers],
    },
  };
  const files: ReportBlock = {
    kind: 'table',
    table: {
      id: slug(method.files),
      caption: method.files,
      columns: [
        { header: heads.file, kind: 'text' },
        { header: heads.rows, kind: 'count' },
      ],
      rows: behaviour.files.map(({ name, rows }) => [name, rows]),
    },
  };
  const items = [...enriched.method(teller.count(behaviour.minimum)), method.owner];
  const blocks: ReportBlock[] = [{ kind: 'list', items }, table, ...teller.hiddenNote([table]), files];
  return { id: teller.id('method'), title: words.sections.method, blocks };
}

/** As a report that knows what customers do and nothing else, which is what the chapter is told from. */
function asAudience(told: EnrichedBehaviour): AudienceReport {
  const { version, today, fictional, minimum, customers, behaviour } = told;
  return {
    ...{ version, today, fictional, minimum, customers, behaviour, persons: customers },
    reference: { name: '', edition: '', addresses: 0 },
    files: told.files.map(({ name, rows }) => ({ name, rows, hasIds: true, otherGroup: null })),
    rows: told.files[0]!.rows,
    households: null,
    groups: told.groups.map((group) => ({
      ...{ name: group.name, colour: group.colour, persons: group.customers },
      ...{ households: null, share: null, low: null, high: null, shift: { low: null, high: null }, bases: [] },
    })),
    bases: [],
    missing: {
      outcomes: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, null])) as Record<Outcome, null>,
      withoutGroup: null,
      sure: [],
    },
    where: { municipalities: [], pc4: [], whiteSpots: null },
    answers: null,
    comparison: null,
  };
}
