import { useSession } from '../../session/session.tsx';

/** Whether the reader may change how the provider works; an operator looks. */
export function useMayAdminister(): boolean {
  return useSession().party.role === 'administrator';
}
