import { useState } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import { changeRegions } from './region-changes.ts';
import type { RegionChange } from './region-changes.ts';

/** Changes one's own regions one by one, each on what is there at that moment: a colleague's change is never undone. */
export function useRegionChange(): {
  readonly isSending: boolean;
  readonly error: unknown;
  /** False when a colleague was first. Rejects when the service does not want it. */
  readonly send: (change: RegionChange) => Promise<boolean>;
  readonly reset: () => void;
} {
  const query = useApi('regions.read');
  const replace = useChange('regions.replace', ['regions.read', 'providers.list', 'providers.for']);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const send = async (change: RegionChange): Promise<boolean> => {
    setSending(true);
    setError(null);
    try {
      const fresh = await query.refetch({ throwOnError: true });
      const regions = changeRegions(fresh.data?.regions ?? [], change);
      if (regions === undefined) return false;
      await replace.mutateAsync({ body: { regions: [...regions] } });
      return true;
    } catch (caught) {
      setError(caught);
      throw caught;
    } finally {
      setSending(false);
    }
  };
  return { isSending, error, send, reset: () => setError(null) };
}
