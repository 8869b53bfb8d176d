/** What a column of a file of transactions can be to us. */
export const TRANSACTION_ROLES = ['customer', 'order', 'orderDate', 'eventDate', 'tickets', 'amount', 'genre'] as const;
export type TransactionRole = (typeof TRANSACTION_ROLES)[number];

/** The option of the command line that decides which column has a role. */
export const TRANSACTION_FLAGS: Readonly<Record<TransactionRole, string>> = {
  customer: '--transaction-id',
  order: '--order-number',
  orderDate: '--order-date',
  eventDate: '--event-date',
  tickets: '--tickets',
  amount: '--amount',
  genre: '--genre',
};
