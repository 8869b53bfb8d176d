/** A municipality that a provider serves. */
export interface ProviderRegion {
  readonly municipality: string;
  /** Other names by which people know it, or parts of it: places, and municipalities that it was made of. */
  readonly places: readonly string[];
  /** The four digits of its postcodes, 1000 to 9999. */
  readonly pc4: readonly number[];
}

/** Who carries out enrichments. */
export interface Provider {
  readonly name: string;
  /** How to reach it: an e-mail address or a page. Left out where that is not known. */
  readonly contact?: string;
  /** Where it does so; none for the provider of all other places. */
  readonly regions: readonly ProviderRegion[];
}

/** The providers of the Netherlands: exactly one has no regions, and no postcode or municipality is in two. */
export interface ProviderConfig {
  readonly providers: readonly Provider[];
}
