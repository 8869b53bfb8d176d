import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';
import { offlineState, onOfflineState } from './keep-offline.ts';
import '../lokaal.css';

/** Says on every page that nothing is sent, and whether it works without internet. */
export function LocalBand(): ReactNode {
  const { promise, offline } = useTexts(lokaalTexts);
  const state = useSyncExternalStore(onOfflineState, offlineState);
  return (
    <span className="lokaal-band">
      {promise} <span role="status">{state !== undefined && offline[state]}</span>
    </span>
  );
}
