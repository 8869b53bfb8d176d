import type { ReactNode } from 'react';

export function PartiesPage(): ReactNode {
  return null;
}
