import type { ReactNode } from 'react';

export function RegionsPage(): ReactNode {
  return null;
}
