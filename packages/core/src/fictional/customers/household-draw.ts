import { FictionalAddressBatch, fictionalSuffix } from '../fictional-country.ts';
import type { FictionalCountry } from '../fictional-country.ts';
import type { FictionalSuffix } from '../fictional-suffix.ts';
import type { RandomNumbers } from '../random-numbers.ts';
import { CUSTOMER_MESS } from './customer-mess.ts';

/** One address, on its own. */
export interface Household {
  readonly postcode: number;
  readonly houseNumber: number;
  readonly suffix: FictionalSuffix;
  /** 0 without a group, else the group's position + 1. */
  readonly segment: number;
}

/** Neighbouring customers among whom a household comes again. */
const REMEMBERED = 512;

/** Draws households at random, making only the postcode at hand. */
export class HouseholdDraw {
  private readonly country: FictionalCountry;
  private readonly random: RandomNumbers;
  private readonly batch = new FictionalAddressBatch();
  private readonly recent: Household[] = [];

  constructor(country: FictionalCountry, random: RandomNumbers) {
    this.country = country;
    this.random = random;
  }

  draw(): Household {
    const { batch, random, recent } = this;
    if (recent.length === REMEMBERED && random.chance(CUSTOMER_MESS.sameHousehold)) return random.pick(recent);
    batch.length = 0;
    this.country.append(random.below(this.country.postcodes), batch);
    const at = random.below(batch.length);
    const household: Household = {
      postcode: batch.postcodes[at]!,
      houseNumber: batch.houseNumbers[at]!,
      suffix: fictionalSuffix(batch, at),
      segment: batch.segments[at]!,
    };
    if (recent.length < REMEMBERED) recent.push(household);
    else recent[random.below(REMEMBERED)] = household;
    return household;
  }
}
