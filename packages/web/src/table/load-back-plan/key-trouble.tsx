import type { LoadBackPlan } from '@verrijk/steps';
import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';
import { useTexts } from '../../texts/language.tsx';

/** Whether not one customer of the export came back, while others did: their IDs were replaced, or these files do not belong together. */
export function hasNobodyBack({ customers, missing, notDelivered, unknown }: LoadBackPlan): boolean {
  return customers > 0 && unknown > 0 && missing + notDelivered === customers;
}

interface KeyTroubleProps {
  /** The name of the enriched file. */
  readonly result: string;
  readonly hasKey: boolean;
}

/** Says which key file is meant and where it was saved, when not one customer of a result is known by their ID. */
export function KeyTrouble({ result, hasKey }: KeyTroubleProps): ReactNode {
  const words = useTexts(loadBackTexts).keyTrouble;
  const name = keyName(result);
  return (
    <Notice tone="stop" title={hasKey ? words.otherTitle : words.missingTitle}>
      <p>{hasKey ? words.other : words.missing}</p>
      <p>{words.where(name)}</p>
    </Notice>
  );
}

/** The same where so few customers are known that the key may be what is wrong. */
export function PerhapsKeyTrouble({ result, hasKey }: KeyTroubleProps): ReactNode {
  const words = useTexts(loadBackTexts).keyTrouble;
  return (
    <>
      <p>{hasKey ? words.perhapsOther : words.perhapsMissing}</p>
      <p>{words.where(keyName(result))}</p>
    </>
  );
}

/** What the key of a delivery was called when it was saved; undefined when the result was called something else since. */
function keyName(result: string): string | undefined {
  const [, name] = /^(.+) verrijkt\.\w+$/.exec(result) ?? [];
  return name === undefined ? undefined : `${name} sleutel (niet versturen).csv`;
}
