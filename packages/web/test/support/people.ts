import { DEMO_ORGANISATIONS, DEMO_PROVIDERS } from '../../../server/src/demo/demo-world.ts';

/** Somebody of the demo. */
export interface WebPerson {
  readonly email: string;
  readonly password: string;
}

/** Who goes where: two museums people who act, one who looks, and both roles of the provider that serves Rotterdam. */
export const PEOPLE = {
  owner: personOf('eigenaar@museum.example'),
  member: personOf('marketing@museum.example'),
  reader: personOf('lezer@museum.example'),
  otherOwner: personOf('eigenaar@theater.example'),
  administrator: personOf('beheerder@festivals.example'),
  operator: personOf('analist@festivals.example'),
} as const satisfies Readonly<Record<string, WebPerson>>;

export type PersonName = keyof typeof PEOPLE;

function personOf(email: string): WebPerson {
  const everybody = [...DEMO_ORGANISATIONS, ...DEMO_PROVIDERS].flatMap(({ people }) => people);
  const found = everybody.find((each) => each.email === email);
  if (found === undefined) throw new Error(`The demo has nobody of ${email}`);
  return found;
}
