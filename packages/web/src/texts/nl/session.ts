/** Showing again who one is, while pages are open. */
export const session = {
  expired: {
    title: 'Je was even weg',
    lead: 'Voor de veiligheid ben je uitgelogd. Log opnieuw in en ga verder waar je was: alles op deze pagina staat er nog.',
    leave: 'Niet nu: uitloggen',
    openId: (label: string) => `Inloggen met ${label}, in een nieuw tabblad`,
    openIdDetail: 'Kom daarna hier terug: dit venster gaat dan vanzelf verder.',
  },
  confirm: {
    title: 'Bevestig dat jij het bent',
    lead: 'Je verandert iets aan hoe er wordt ingelogd. Daarom vragen we nog één keer wie je bent.',
    submit: 'Bevestigen',
    openId:
      'Je account heeft geen wachtwoord, app of passkey. Log uit, log opnieuw in en doe het dan binnen een kwartier.',
  },
  signOut: {
    title: 'Bewaar eerst je sleutelbestand',
    why: 'Bij het uitloggen wordt alles gewist wat deze browser voor je bewaart. Deze sleutel is nog niet op je computer bewaard. Zonder sleutel kun je de uitkomst niet terugladen.',
    save: 'Sleutel bewaren',
    saved: 'Bewaard.',
    failed: 'Bewaren lukte niet. Probeer het opnieuw, of kies een andere plek.',
    leave: 'Uitloggen',
    leaveWithout: 'Uitloggen zonder te bewaren',
  },
};
