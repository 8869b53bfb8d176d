/** What people may be at a party, and what each may do. */
export const roles = {
  names: {
    owner: 'eigenaar',
    member: 'medewerker',
    reader: 'lezer',
    administrator: 'beheerder',
    operator: 'uitvoerder',
  },
  may: {
    owner: 'Alles: aanvragen, tekenen, collega’s en instellingen.',
    member: 'Aanvragen doen, tekenen, aanleveren en ophalen.',
    reader: 'Meekijken en rapporten lezen.',
    administrator: 'Alles: aanvragen, prijzen, doelgroepenbestand, collega’s en instellingen.',
    operator: 'Aanvragen behandelen: offerte, tekenen, opnieuw starten, wissen.',
  },
};
