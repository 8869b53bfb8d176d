import { useSession } from './session.tsx';

/** Whether the reader manages the party: its people, its details, and at a provider how it works. Others look. */
export function useMayManage(): boolean {
  const { role } = useSession().party;
  return role === 'owner' || role === 'administrator';
}
