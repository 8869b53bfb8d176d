import type { ReactNode } from 'react';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { deskRegionsTexts } from '../../texts/desk-regions.ts';
import { useTexts } from '../../texts/language.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { findConflicts, parsePastedRegions } from './region-changes.ts';
import type { KnownProvider, Region } from './region-changes.ts';
import type { useRegionChange } from './use-region-change.ts';

/** Many municipalities at once, from a pasted list. */
export function PastedRegions({
  own,
  others,
  change,
  onAdded,
}: {
  readonly own: readonly Region[];
  readonly others: readonly KnownProvider[];
  readonly change: ReturnType<typeof useRegionChange>;
  readonly onAdded: (count: number) => void;
}): ReactNode {
  const words = useTexts(deskRegionsTexts).paste;
  const [text, setText, forget] = useKept('regions:pasted', '');
  const { regions, wrong } = parsePastedRegions(text);
  const conflicts = findConflicts(regions, own, others);
  const postcodes = regions.reduce((sum, { pc4 }) => sum + pc4.length, 0);
  const add = async (): Promise<void> => {
    await change.send({ kind: 'add', regions });
    forget();
    onAdded(regions.length);
  };
  return (
    <div className="stack">
      <p>{words.lead}</p>
      <Field label={words.label} value={text} lines={6} onChange={setText} />
      <div role="status" className="stack">
        {regions.length > 0 && <p>{words.found(regions.length, postcodes)}</p>}
        {wrong.length > 0 && <p className="quiet">{words.wrong(wrong.length, wrong[0] ?? '')}</p>}
      </div>
      <ConflictNotice conflicts={conflicts} />
      {change.error !== null && <ProblemNotice error={change.error} />}
      <Button
        isDisabled={regions.length === 0 || conflicts.length > 0}
        isPending={change.isSending}
        // What went wrong is shown from `change`.
        onPress={() => void add().catch(() => undefined)}
      >
        {words.add}
      </Button>
    </div>
  );
}
