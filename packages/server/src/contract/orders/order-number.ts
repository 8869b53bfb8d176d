/** What people call an order: `V-000123`. */
export function formatOrderNumber(number: number): string {
  return `V-${String(number).padStart(6, '0')}`;
}
