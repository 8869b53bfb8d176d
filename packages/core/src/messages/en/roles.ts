import type { Catalogue, Details } from '../catalogue.ts';

export const roles: Catalogue['roles'] = {
  id: 'customer ID',
  postcode: 'postcode',
  houseNumber: 'house number',
  houseLetter: 'house letter',
  addition: 'addition',
  address: 'street and house number',
  place: 'place',
  country: 'country',
};

export const sourceRoles: Catalogue['sourceRoles'] = {
  postcode: 'postcode',
  houseNumber: 'house number',
  houseLetter: 'house letter',
  addition: 'addition',
  group: 'group',
  municipality: 'municipality',
  province: 'province',
};

/** The name of the role that a problem is about; a source of households has more of them than a customer file. */
export function roleName(details: Details): string {
  const names: Readonly<Record<string, string>> = {
    ...roles,
    ...sourceRoles,
    email: 'e-mail address',
    date: 'date of the last activity',
    customer: 'customer ID',
    order: 'order number',
    orderDate: 'order date',
    eventDate: 'date of the event',
    tickets: 'number of tickets',
    amount: 'amount',
    genre: 'genre',
  };
  return names[String(details['role'] ?? 'postcode')] ?? String(details['role']);
}
