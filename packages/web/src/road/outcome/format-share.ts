import type { Language } from '@verrijk/core/messages';
import { formatValue } from '@verrijk/report';

/** "93,4%", as reports write it. */
export function formatShare(share: number, language: Language): string {
  return formatValue(share, 'share', language);
}
