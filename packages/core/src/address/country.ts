import { visibleText } from './house-number.ts';

const HOME = new Set([
  'NL',
  'NLD',
  'NED',
  'NEDERLAND',
  'NETHERLANDS',
  'THENETHERLANDS',
  'HOLLAND',
  'HOLLANDNL',
  'PAYSBAS',
  'NIEDERLANDE',
  'KONINKRIJKDERNEDERLANDEN',
  '528',
  '31',
  'N',
  'NLNL',
]);

/** Whether a country cell names another country than the Netherlands. Empty, a dash or "onbekend" names none. */
export function isForeignCountry(text: string): boolean {
  const key = visibleText(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return key !== '' && key !== 'ONBEKEND' && key !== 'UNKNOWN' && key !== 'NULL' && key !== 'NVT' && !isHome(key);
}

function isHome(key: string): boolean {
  return HOME.has(key) || (/NEDERLAND|NETHERLANDS/.test(key) && !key.includes('ANTIL'));
}
