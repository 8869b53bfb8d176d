import { useEffect, useState } from 'react';

/**
 * The secret behind the `#` of a link from a mail. It is taken out of the address bar at once, and kept with this entry of the history alone, so that
 * a reload loses nothing. Undefined when there is none.
 */
export function useLinkSecret(): string | undefined {
  const [secret, setSecret] = useState(takeSecret);
  useEffect(() => {
    const takeNext = (): void => setSecret(takeSecret());
    window.addEventListener('hashchange', takeNext);
    return () => window.removeEventListener('hashchange', takeNext);
  }, []);
  return secret;
}

function takeSecret(): string | undefined {
  const { pathname, hash } = location;
  if (hash.length < 2) return (history.state as { readonly secret?: string } | null)?.secret;
  const secret = hash.slice(1);
  history.replaceState({ secret }, '', pathname);
  return secret;
}
