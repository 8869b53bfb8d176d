/** What stands around every page. */
export const shell = {
  skip: 'Naar de inhoud',
  pages: 'Pagina’s',
  foot: {
    organisation:
      'Verrijk koppelt Culturele Doelgroepen aan klanten. Je klantbestand blijft op je eigen computer, tot jij het minimale bestand verstuurt.',
    provider:
      'Verrijk koppelt Culturele Doelgroepen aan klanten. Wat een organisatie aanlevert is versleuteld en wordt op tijd gewist.',
    local: 'Verrijk koppelt Culturele Doelgroepen aan klanten. Op deze pagina’s blijft alles op je eigen computer.',
  },
  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  account: 'Mijn account',
  local: 'Zonder account',
  worksFor: 'Je werkt voor',
  switchFailed: 'Wisselen lukte niet. Probeer het opnieuw.',
  demo: 'Dit is een demo: alle organisaties, mensen en adressen zijn verzonnen.',
  organisation: { orders: 'Aanvragen', members: 'Collega’s', party: 'Onze organisatie' },
  provider: {
    orders: 'Aanvragen',
    references: 'Doelgroepenbestand',
    prices: 'Prijzen',
    regions: 'Werkgebied',
    parties: 'Organisaties',
    records: 'Overzichten',
    party: 'Ons bureau',
  },
};
