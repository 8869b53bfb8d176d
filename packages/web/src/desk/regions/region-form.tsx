import { DEFAULT_PROVIDERS, placeKey } from '@verrijk/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { ComboField } from '../../design/combo-field.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { deskRegionsTexts } from '../../texts/desk-regions.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { useTexts } from '../../texts/language.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { MUNICIPALITIES } from './municipalities.ts';
import { formatPostcodes, parsePostcodes } from './postcode-ranges.ts';
import { findConflicts, parsePlaces } from './region-changes.ts';
import type { KnownProvider, Region } from './region-changes.ts';

interface Typed {
  readonly municipality: string;
  readonly places: string;
  readonly postcodes: string;
}

const KNOWN = new Map(
  DEFAULT_PROVIDERS.providers.flatMap(({ regions }) =>
    regions.map((region) => [placeKey(region.municipality), region] as const),
  ),
);
const LISTED = new Set(MUNICIPALITIES.map(placeKey));

/** A municipality with the names and postcodes by which it is found: a new one, or one that changes. */
export function RegionForm({
  region,
  own,
  others,
  isSending,
  error,
  onSave,
  onClose,
}: {
  /** Undefined for a new one. */
  readonly region: Region | undefined;
  /** The other regions of one's own. */
  readonly own: readonly Region[];
  readonly others: readonly KnownProvider[];
  readonly isSending: boolean;
  readonly error: unknown;
  /** Rejects when the service does not want it. */
  readonly onSave: (region: Region) => Promise<void>;
  readonly onClose: () => void;
}): ReactNode {
  const words = useTexts(deskRegionsTexts).form;
  const { cancel } = useTexts(everyPageTexts);
  const [typed, setTyped, forget] = useKept<Typed>(`region:${region?.municipality ?? ''}`, typedOf(region));
  const [isTried, setTried] = useState(false);
  const municipality = typed.municipality.trim();
  const postcodes = parsePostcodes(typed.postcodes);
  const places = parsePlaces(typed.places, municipality);
  const wanted: Region = { municipality, places: [...places], pc4: [...postcodes.pc4] };
  const conflicts = municipality === '' ? [] : findConflicts([wanted], own, others);
  const isRight = municipality !== '' && postcodes.wrong.length === 0 && conflicts.length === 0;
  const close = (): void => {
    forget();
    onClose();
  };
  return (
    <Form
      onSend={() => {
        setTried(true);
        // What went wrong is shown from `error`.
        if (isRight) void onSave(wanted).then(forget, () => undefined);
      }}
    >
      <RegionFields
        typed={typed}
        isNew={region === undefined}
        nameError={isTried && municipality === '' ? words.municipalityMissing : undefined}
        wrong={postcodes.wrong}
        onChange={setTyped}
      />
      {postcodes.pc4.length === 0 && <p className="quiet">{words.postcodesNone}</p>}
      <ConflictNotice conflicts={conflicts} />
      {error !== null && <ProblemNotice error={error} />}
      <div className="row">
        <Button kind="main" type="submit" isPending={isSending}>
          {region === undefined ? words.add : words.save}
        </Button>
        <Button onPress={close}>{cancel}</Button>
      </div>
    </Form>
  );
}

function RegionFields({
  typed,
  isNew,
  nameError,
  wrong,
  onChange,
}: {
  readonly typed: Typed;
  readonly isNew: boolean;
  readonly nameError: string | undefined;
  readonly wrong: readonly string[];
  readonly onChange: (typed: Typed) => void;
}): ReactNode {
  const words = useTexts(deskRegionsTexts).form;
  const [isFilled, setFilled] = useState(false);
  const key = placeKey(typed.municipality);
  const name = (municipality: string): void => {
    const known = isNew ? KNOWN.get(placeKey(municipality)) : undefined;
    const isUntouched = typed.postcodes === '' && typed.places === '';
    if (known === undefined || !isUntouched) return onChange({ ...typed, municipality });
    setFilled(true);
    return onChange(typedOf({ municipality, places: [...known.places], pc4: [...known.pc4] }));
  };
  return (
    <>
      <ComboField
        label={words.municipality}
        hint={words.municipalityHint}
        listLabel={words.openList}
        options={MUNICIPALITIES}
        value={typed.municipality}
        error={nameError}
        onChange={name}
      />
      {key !== '' && !LISTED.has(key) && !beginsOne(key) && <p className="quiet">{words.notListed}</p>}
      {isFilled && <Notice tone="plain">{words.known}</Notice>}
      <Field
        label={words.places}
        hint={words.placesHint}
        value={typed.places}
        lines={2}
        mayBeEmpty
        onChange={(places) => onChange({ ...typed, places })}
      />
      <Field
        label={words.postcodes}
        hint={words.postcodesHint}
        value={typed.postcodes}
        lines={3}
        mayBeEmpty
        error={wrong.length === 0 ? undefined : words.postcodesWrong(wrong.slice(0, 5).join(', '))}
        onChange={(postcodes) => onChange({ ...typed, postcodes })}
      />
    </>
  );
}

function typedOf(region: Region | undefined): Typed {
  return {
    municipality: region?.municipality ?? '',
    places: region?.places.join(', ') ?? '',
    postcodes: formatPostcodes(region?.pc4 ?? []),
  };
}

/** While somebody is still typing nothing is said of the spelling. */
function beginsOne(key: string): boolean {
  return [...LISTED].some((listed) => listed.startsWith(key));
}
