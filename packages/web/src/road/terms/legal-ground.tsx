import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/choices.tsx';
import { Field } from '../../design/field.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { privacyTexts } from '../../texts/privacy.ts';

type Recorded = ApiResult<'orders.privacy'>['legalGround'];
type Ground = NonNullable<Recorded>['ground'];

interface Draft {
  readonly ground: Ground | null;
  readonly explanation: string;
}

/** The ground of art. 6 with the organisation's own words: shown once it is recorded, asked before. */
export function LegalGround({
  order,
  recorded,
  mayAct,
}: {
  readonly order: string;
  readonly recorded: Recorded;
  readonly mayAct: boolean;
}): ReactNode {
  const words = useTexts(privacyTexts).ground;
  const { language } = useLanguage();
  const [isChanging, setChanging] = useState(false);
  if (mayAct && (recorded === null || isChanging)) {
    return <GroundForm order={order} recorded={recorded} onDone={() => setChanging(false)} />;
  }
  return (
    <div className="card stack terms-card">
      <h3>{words.title}</h3>
      {recorded === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            <strong>{words.choices[recorded.ground].label}</strong>
          </p>
          <blockquote className="terms-said">{recorded.explanation}</blockquote>
          <p className="quiet">{words.recorded(formatMoment(recorded.recordedAt, language))}</p>
          {mayAct && (
            <Button kind="plain" onPress={() => setChanging(true)} aria-label={`${words.change}: ${words.title}`}>
              {words.change}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function GroundForm({
  order,
  recorded,
  onDone,
}: {
  readonly order: string;
  readonly recorded: Recorded;
  readonly onDone: () => void;
}): ReactNode {
  const words = useTexts(privacyTexts).ground;
  const common = useTexts(everyPageTexts);
  const [draft, setDraft, forget] = useKept<Draft>(`legal-ground:${order}`, {
    ground: recorded?.ground ?? null,
    explanation: recorded?.explanation ?? '',
  });
  const [isTried, setTried] = useState(false);
  const record = useChange('orders.legal-ground', ['orders.privacy']);
  const { ground } = draft;
  const explanation = draft.explanation.trim();
  const save = (): void => {
    setTried(true);
    if (ground === null || explanation === '') return;
    const onRecorded = (): void => {
      forget();
      onDone();
    };
    // The form goes once it is recorded, and with it whoever would hear of it; what went wrong is said by `error`.
    record.mutateAsync({ params: { order }, body: { ground, explanation } }).then(onRecorded, () => undefined);
  };
  const choices = Object.entries(words.choices) as [Ground, (typeof words.choices)[Ground]][];
  return (
    <div className="card stack terms-card">
      <h3>{words.title}</h3>
      <p>{words.lead}</p>
      <Choices
        label={words.label}
        choices={choices.map(([value, { label, hint }]) => ({ value, label, hint }))}
        value={ground}
        onChange={(chosen) => setDraft({ ...draft, ground: chosen })}
      />
      {ground !== null && (
        <>
          <Field
            label={words.explanation}
            hint={words.choices[ground].ask}
            lines={4}
            maxLength={4000}
            value={draft.explanation}
            onChange={(value) => setDraft({ ...draft, explanation: value })}
            error={isTried && explanation === '' ? words.explanationMissing : undefined}
          />
          {record.error !== null && <ProblemNotice error={record.error} />}
          <div className="row">
            <Button isPending={record.isPending} onPress={save}>
              {words.save}
            </Button>
            {recorded !== null && (
              <Button
                kind="plain"
                onPress={() => {
                  forget();
                  onDone();
                }}
              >
                {common.cancel}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
