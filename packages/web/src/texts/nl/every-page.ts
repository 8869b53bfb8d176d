/** What is said on many pages. */
export const everyPage = {
  fileSaved: (name: string) => `${name} is bewaard.`,
  fileNotSaved: 'Het bewaren is niet gelukt. Kies een andere map en probeer het opnieuw.',
  tryAgain: 'Probeer opnieuw',
  save: 'Bewaren',
  saved: 'Bewaard',
  cancel: 'Annuleren',
  contents: 'Op deze pagina',
  close: 'Sluiten',
  back: 'Terug',
  next: 'Verder',
  remove: 'Verwijderen',
  change: 'Wijzigen',
  download: 'Downloaden',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  optional: 'mag leeg blijven',
  waiting: 'Even geduld …',
  more: 'Meer tonen',
  unreachable: {
    title: 'Geen verbinding',
    detail: 'De dienst antwoordt niet. Je hebt niets verloren: controleer je internet en probeer het opnieuw.',
  },
  againIn: (duration: string) => `Over ${duration} kan het opnieuw.`,
  failed: {
    title: 'Dat lukte niet',
    detail: 'Er ging aan onze kant iets mis. Probeer het over een minuut opnieuw.',
  },
  unexpected: 'Er ging hier iets mis, op deze pagina of op je computer. Probeer het nog eens.',
  notLoaded: {
    title: 'Dit deel kon niet worden opgehaald',
    detail:
      'Misschien is je verbinding weg, of is er net een nieuwe versie. Helpt opnieuw proberen niet, laad dan de pagina opnieuw: wat je had ingevuld, staat er nog.',
  },
  broken: {
    title: 'Deze pagina liep vast',
    detail: 'Dat is een fout van ons. Laad de pagina opnieuw: wat je had ingevuld, staat er nog.',
    reload: 'Pagina opnieuw laden',
  },
  notFound: {
    title: 'Deze pagina is er niet',
    detail: 'Misschien is de link oud, of hoort hij bij een ander account.',
    home: 'Naar het begin',
  },
  offline: 'Je bent offline. Wat je doet blijft hier staan; versturen kan zodra je weer verbinding hebt.',
};
