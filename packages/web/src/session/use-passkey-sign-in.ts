import { useState } from 'react';
import { useChange } from '../api/use-api.ts';
import type { ApiResult } from '../api/use-api.ts';
import { showPasskey } from './passkey-ceremony.ts';

interface PasskeySignIn {
  /** Undefined when nothing came of it; `error` or `hasStopped` tells why. */
  readonly signIn: () => Promise<ApiResult<'session.passkey'> | undefined>;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly hasStopped: boolean;
}

/** Signs in with a passkey, takes the second step with it, or confirms who is signed in: the service knows which. */
export function usePasskeySignIn(): PasskeySignIn {
  const options = useChange('session.passkey-options');
  const take = useChange('session.passkey');
  const [isAsking, setAsking] = useState(false);
  const [hasStopped, setStopped] = useState(false);
  const signIn = async (): Promise<ApiResult<'session.passkey'> | undefined> => {
    setAsking(true);
    setStopped(false);
    take.reset();
    try {
      const response = await showPasskey(await options.mutateAsync({}));
      if (response === undefined) setStopped(true);
      else return await take.mutateAsync({ body: { response } });
    } catch {
      // Told by `error`.
    } finally {
      setAsking(false);
    }
    return undefined;
  };
  return { signIn, isPending: isAsking, error: options.error ?? take.error, hasStopped };
}
