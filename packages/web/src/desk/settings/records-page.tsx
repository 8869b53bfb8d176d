import type { ReactNode } from 'react';

export function RecordsPage(): ReactNode {
  return null;
}
