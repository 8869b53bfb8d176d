import type { Catalogue, Details } from '../catalogue.ts';

export const roles: Catalogue['roles'] = {
  id: 'klant-ID',
  postcode: 'postcode',
  houseNumber: 'huisnummer',
  houseLetter: 'huisletter',
  addition: 'toevoeging',
  address: 'straat en huisnummer',
  place: 'plaats',
  country: 'land',
};

export const sourceRoles: Catalogue['sourceRoles'] = {
  postcode: 'postcode',
  houseNumber: 'huisnummer',
  houseLetter: 'huisletter',
  addition: 'toevoeging',
  group: 'groep',
  municipality: 'gemeente',
  province: 'provincie',
};

/** The name of the role that a problem is about; a source of households has more of them than a customer file. */
export function roleName(details: Details): string {
  const names: Readonly<Record<string, string>> = {
    ...roles,
    ...sourceRoles,
    email: 'e-mailadres',
    date: 'datum van de laatste activiteit',
    customer: 'klant-ID',
    order: 'bestelnummer',
    orderDate: 'besteldatum',
    eventDate: 'datum van de voorstelling',
    tickets: 'aantal kaarten',
    amount: 'bedrag',
    genre: 'genre',
  };
  return names[String(details['role'] ?? 'postcode')] ?? String(details['role']);
}
