import { DEVIATIONS } from '@verrijk/core';
import type { Deviation } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { LoadBackPlan } from '@verrijk/steps';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { Tick } from '../../design/tick.tsx';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';
import { hasNobodyBack, KeyTrouble } from './key-trouble.tsx';

/** Did everything come back? What it was held against, what is wrong, and what may be let pass. */
export function LoadBackProof({
  plan,
  stops,
  allowed,
  onAllow,
}: {
  readonly plan: LoadBackPlan;
  /** What still stands in the way. */
  readonly stops: LoadBackPlan['stops'];
  readonly allowed: readonly Deviation[];
  readonly onAllow: (deviation: Deviation, isAllowed: boolean) => void;
}): ReactNode {
  const { language } = useLanguage();
  const words = useTexts(loadBackTexts).proof;
  const { deviations } = catalogue(language).loadBack;
  const id = useId();
  const wrong = DEVIATIONS.filter((each) => plan[each] > 0);
  const { key, manifest } = plan.proof;
  const isWhole = wrong.length === 0 && key?.pseudonyms === key?.cameBack;
  const verdict = stops.includes('manifest')
    ? words.badManifest
    : stops.length > 0
      ? words.bad
      : isWhole
        ? words.good
        : words.allowed;
  const rowsOf = (kind: Deviation | 'conflict', count: number): string => {
    const rows = plan.rows[kind];
    const file = kind === 'missing' || kind === 'conflict' ? plan.export.name : plan.enriched.name;
    const shown = rows.map((row) => formatCount(row, language)).join(', ');
    return rows.length === 0 ? '' : ` ${words.rows(shown, count > rows.length, file)}`;
  };
  const delivery = manifest && [manifest.selection, manifest.organisation, manifest.period].join(' ');
  const sayingNone = plan.enriched.rowsSayingNoGroup ?? 0;
  if (hasNobodyBack(plan)) {
    return (
      <section className="stack" aria-labelledby={id}>
        <h3 id={id}>{words.title}</h3>
        <KeyTrouble result={plan.enriched.name} hasKey={key !== undefined} />
        {key !== undefined && <p>{words.key(key.pseudonyms, key.cameBack)}</p>}
      </section>
    );
  }
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <Notice tone={stops.length > 0 ? 'stop' : isWhole ? 'good' : 'attention'}>{verdict}</Notice>
      {key !== undefined && <p>{words.key(key.pseudonyms, key.cameBack)}</p>}
      {manifest !== undefined && (
        <p>
          {manifest.agrees
            ? words.manifestAgrees(delivery!, manifest.delivered)
            : words.manifestDiffers(delivery!, manifest.delivered, manifest.cameBack)}
        </p>
      )}
      {key === undefined && manifest === undefined && <p>{words.neither}</p>}
      {wrong.map((each) => (
        <div key={each} className="load-back-wrong">
          <p>{deviations[each](plan[each]) + rowsOf(each, plan[each])}</p>
          <Tick
            isTicked={allowed.includes(each)}
            onChange={(isAllowed) => onAllow(each, isAllowed)}
            hint={words.allowHint}
          >
            {words.allow}
          </Tick>
        </div>
      ))}
      {plan.conflicts > 0 && <p>{words.conflicts(plan.conflicts) + rowsOf('conflict', plan.conflicts)}</p>}
      {sayingNone > 0 && <p>{words.sayingNoGroup(sayingNone)}</p>}
      {[plan.export, plan.enriched]
        .filter(({ rowsWithoutId }) => rowsWithoutId > 0)
        .map(({ name, rowsWithoutId }) => (
          <p key={name}>{words.withoutId(rowsWithoutId, name)}</p>
        ))}
    </section>
  );
}
