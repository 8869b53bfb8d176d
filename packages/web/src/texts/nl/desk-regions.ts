/** Which municipalities a provider serves. */
export const deskRegions = {
  title: 'Werkgebied',
  lead: 'Een organisatie komt vanzelf bij het bureau dat haar gemeente bedient. Hier staat welke gemeenten van jullie zijn.',
  onlyAdministrators: 'Je kunt hier meekijken. Het werkgebied wijzigen doet een beheerder van jullie bureau.',
  elsewhere: {
    own: 'Jullie doen alle overige plaatsen',
    ownDetail: 'Elke gemeente die bij niemand in de lijst staat, is van jullie. Daarom hebben jullie zelf geen lijst.',
    other: (name: string) => `Wie in geen enkele lijst staat, komt bij ${name}.`,
    nobody:
      'Nog niemand doet de overige plaatsen. Organisaties buiten alle lijsten moeten nu zelf kiezen, met een reden.',
    title: 'Alle overige plaatsen',
    hostLead:
      'Jullie beheren deze installatie en wijzen aan wie de overige plaatsen doet: altijd precies één bureau, zonder eigen lijst.',
    choose: 'Wie doet de overige plaatsen?',
    regions: (count: number) =>
      count === 1 ? '1 gemeente in de lijst: kan niet' : `${count} gemeenten in de lijst: kan niet`,
    none: 'geen eigen lijst',
    impossible: (name: string) =>
      `${name} heeft een eigen lijst. Alleen een bureau zonder lijst kan de overige plaatsen doen; haal de gemeenten er eerst uit.`,
    save: 'Aanwijzen …',
    confirmTitle: (name: string) => `${name} alle overige plaatsen laten doen?`,
    confirmDetail: 'Dat geldt voor nieuwe aanvragen. Wat al bij een bureau ligt, blijft daar.',
    confirm: 'Aanwijzen',
  },
  list: {
    title: (count: number) => (count === 1 ? 'Onze gemeente' : `Onze ${count} gemeenten`),
    search: 'Zoeken in de lijst',
    searchHint: 'Op gemeente, plaats of postcode.',
    empty: 'Er staan nog geen gemeenten in jullie lijst.',
    nothing: 'Niets gevonden. Staat de gemeente er nog niet bij? Voeg haar dan toe.',
    caption: 'Gemeenten met hun plaatsen en postcodes',
    municipality: 'Gemeente',
    places: 'Ook bekend als',
    postcodes: 'Postcodes',
    actions: 'Acties',
    change: 'Wijzigen',
    changeOf: (name: string) => `${name} wijzigen`,
    remove: 'Weghalen …',
    removeOf: (name: string) => `${name} weghalen`,
    removeTitle: (name: string) => `${name} weghalen?`,
    removeDetail: (elsewhere: string) =>
      `Nieuwe aanvragen van organisaties daar komen dan bij ${elsewhere}. Aanvragen die al bij jullie liggen, blijven bij jullie.`,
    nobody: 'niemand, tot een bureau de gemeente erbij neemt',
    removeConfirm: 'Weghalen',
    noPostcodes: 'geen',
  },
  form: {
    add: 'Gemeente toevoegen',
    addTitle: 'Gemeente toevoegen',
    changeTitle: (name: string) => `${name} wijzigen`,
    municipality: 'Gemeente',
    municipalityHint: 'Begin te typen, of kies uit de lijst.',
    openList: 'Lijst met gemeenten tonen',
    municipalityMissing: 'Kies of typ een gemeente.',
    notListed: 'Deze naam staat niet in de lijst van gemeenten. Klopt de schrijfwijze?',
    places: 'Plaatsen en andere namen',
    placesHint: 'Zoals mensen het noemen, met komma’s ertussen. Bijvoorbeeld dorpen, of de naam van voor een fusie.',
    postcodes: 'Postcodes',
    postcodesHint: 'De vier cijfers, met komma’s of streepjes: 3111-3119, 3121. Een postcode gaat voor een naam.',
    postcodesWrong: (parts: string) => `Dit zijn geen postcodes: ${parts}.`,
    postcodesNone: 'Zonder postcodes wordt een organisatie alleen op de naam van haar gemeente herkend.',
    known: 'Postcodes en plaatsen ingevuld zoals wij ze kennen. Kijk ze na.',
    conflictsTitle: 'Dit is al vergeven',
    conflict: (what: string, municipality: string, provider: string) =>
      what === municipality ? `${what}: bij ${provider}` : `${what}: hoort bij ${municipality} van ${provider}`,
    conflictOwn: (what: string, municipality: string) =>
      what === municipality
        ? `${what}: staat al in jullie lijst`
        : `${what}: hoort al bij ${municipality} in jullie lijst`,
    conflictMore: (count: number) => `en nog ${count}`,
    conflictOwnAdvice:
      'Elke postcode en elke plaats staat maar één keer in jullie lijst. Haal ze hier weg, of wijzig de andere gemeente.',
    conflictAdvice:
      'Elke postcode en elke plaats hoort bij één bureau, anders weet een organisatie niet waar ze moet zijn. Haal ze hier weg, of overleg met het andere bureau.',
    save: 'Bewaren',
    overtaken:
      'Een collega heeft deze gemeente intussen gewijzigd. Je wijziging is niet bewaard; hieronder staat hoe het nu is.',
    added: (name: string) => `${name} staat in jullie lijst.`,
    changed: (name: string) => `${name} is gewijzigd.`,
    removed: (name: string) => `${name} staat niet meer in jullie lijst.`,
  },
  paste: {
    title: 'Een hele lijst plakken',
    lead: 'Heb je een lijst met op elke regel een postcode en een gemeente, bijvoorbeeld uit Excel? Plak hem hier.',
    label: 'Postcodes met gemeenten',
    found: (count: number, postcodes: number) =>
      `${count === 1 ? '1 gemeente' : `${count} gemeenten`} met ${postcodes === 1 ? '1 postcode' : `${postcodes} postcodes`}`,
    wrong: (count: number, first: string) =>
      count === 1
        ? `1 regel was niet te lezen: “${first}”`
        : `${count} regels waren niet te lezen; de eerste: “${first}”`,
    add: 'Toevoegen aan onze lijst',
    added: (count: number) => (count === 1 ? '1 gemeente toegevoegd.' : `${count} gemeenten toegevoegd.`),
  },
  lookup: {
    title: 'Wie doet welke plaats?',
    label: 'Postcode of gemeente',
    hint: 'Bijvoorbeeld 3111 of Schiedam. Zo zie je waar een organisatie uitkomt.',
    look: 'Opzoeken',
    own: (place: string) => `${place} is van jullie.`,
    other: (place: string, name: string) => `${place} is van ${name}.`,
    elsewhere: (name: string) => `Dat staat in geen enkele lijst, en komt dus bij ${name}.`,
    unsure: (nearest: string) => `Bedoel je ${nearest}? Daar lijkt het op, maar er wordt niet gegokt.`,
    unknownPostcode: 'Dat is geen postcode.',
    unknownMunicipality: 'Die plaats is onbekend.',
  },
  others: {
    title: 'Andere bureaus',
    name: 'Bureau',
    municipalities: 'Gemeenten',
    elsewhere: 'alle overige plaatsen',
    none: 'nog geen',
    empty: 'Er zijn geen andere bureaus.',
  },
};
