import type { AgreementState } from '@verrijk/server/contract';

/** Something that the agreement must say of a party. */
export type ProfileField = AgreementState['missing'][number]['field'];
export type Profile = Partial<Readonly<Record<ProfileField, string>>>;

const FORMS: Readonly<Partial<Record<ProfileField, RegExp>>> = {
  postcode: /^[1-9]\d{3}\s?[a-z]{2}$/i,
  chamberOfCommerce: /^\d{8}$/,
  contactEmail: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
};

/** Which fields are not yet as they should be. */
export function unfinished(fields: readonly ProfileField[], profile: Profile): readonly ProfileField[] {
  return fields.filter((field) => {
    const value = (profile[field] ?? '').trim();
    return value === '' || FORMS[field]?.test(value) === false;
  });
}

/** What is sent: without blanks around it, and a chamber of commerce number without those inside. */
export function tidyProfile(fields: readonly ProfileField[], profile: Profile): Profile {
  return Object.fromEntries(fields.map((field) => [field, (profile[field] ?? '').trim()]));
}
