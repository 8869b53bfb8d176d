/**
 * What is so in the fictional transactions and answers, for whoever wants to see whether it is found. It is so of groups that do not exist,
 * lest anybody takes it for a fact about one that does.
 */
export const PLANTED_TRUTH = {
  /** They order so many days earlier than all others. */
  earlyBookers: { group: 'Fictieve groep 9', days: 30 },
  /** This share of their bookings is of this genre, whatever the rest would be. */
  genreLovers: { group: 'Fictieve groep 10', genre: 'Jazz', share: 0.4 },
  /** They answer so much higher, as far as the scale goes. */
  contented: { group: 'Fictieve groep 11', points: 1 },
} as const;
