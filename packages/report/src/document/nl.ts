import type { ReportWords } from './report-words.ts';

const and = new Intl.ListFormat('nl-NL', { type: 'conjunction' });

export const nl: ReportWords = {
  title: 'Wie is je publiek?',
  subtitle: (households, files, day) => `Publieksrapport over ${households ?? 'de'} huishoudens in ${files}, ${day}`,
  fictional:
    'Dit rapport is gemaakt met fictieve gegevens, om te laten zien hoe het werkt. Trek er geen conclusies uit.',
  footer: (version, day) => `Gemaakt met Verrijk ${version} op ${day}, op de eigen computer. Er is niets verstuurd.`,
  footerByService: (version, day) => `Gemaakt met Verrijk ${version} op ${day}. Er staat niets in over één klant.`,
  and: (texts) => and.format(texts),
  notApplicable: 'n.v.t.',
  together: 'Samen',
  others: 'Alle andere',
  hiddenNote: (minimum) =>
    `Een punt (·) betekent: niet getoond, omdat het om minder dan ${minimum} gaat of omdat zo’n klein aantal ermee uit te rekenen is.`,
  base: (kind, label, areas) =>
    ({
      nl: 'Nederland',
      province: label.includes(',') ? `de provincies ${label}` : `de provincie ${label}`,
      municipality: label,
      pc4: areas === '1' ? `postcodegebied ${label}` : `de ${areas} gekozen postcodegebieden`,
      catchment: 'je verzorgingsgebied',
    })[kind],
  sections: {
    key: 'Wat valt op',
    profile: 'Wie zijn het',
    sure: 'Hoe zeker is dit',
    where: 'Waar wonen ze',
    behaviour: 'Wat doen ze',
    answers: 'Wat zeggen ze',
    comparison: 'Wat is er veranderd',
    method: 'Methode en bronnen',
  },
  heads: {
    group: 'Groep',
    households: 'Huishoudens',
    persons: 'Klanten',
    rows: 'Rijen',
    share: 'Aandeel',
    low: 'Ondergrens',
    high: 'Bovengrens',
    index: 'Index',
    difference: 'Verschil',
    penetration: 'Bereik',
    outcome: 'Hoe het adres is gevonden',
    meaning: 'Wat dat betekent',
    groupHouseholds: 'Huishoudens van deze groep daar',
    shareSure: 'Aandeel bij zekere adressen',
    change: 'Verschil in procentpunten',
    municipality: 'Gemeente',
    pc4: 'Postcodegebied',
    allHouseholds: 'Alle huishoudens daar',
    customers: 'Klanten',
    orders: 'Bestellingen',
    bookings: 'Boekingen',
    tickets: 'Kaarten',
    spend: 'Besteed',
    ordersPerCustomer: 'Bestellingen per klant',
    spendPerCustomer: 'Besteed per klant',
    lateQuarter: 'Laatste kwart: hooguit',
    middle: 'Midden',
    earlyQuarter: 'Vroegste kwart: minstens',
    new: 'Nieuw',
    returning: 'Terugkerend',
    answers: 'Antwoorden',
    mean: 'Gemiddelde',
    nps: 'NPS',
    before: 'Aandeel toen',
    now: 'Aandeel nu',
    file: 'Bestand',
    otherGroup: 'Rijen met een andere groep',
    genre: 'Genre',
    lowest: 'Minstens',
    highest: 'Hooguit',
  },
  differences: { more: 'vaker', less: 'minder vaak', chance: 'kan toeval zijn' },
  changes: { up: 'gegroeid', down: 'gekrompen', chance: 'kan toeval zijn' },
  key: {
    lead: (more, less, base) => {
      const parts = [
        ...(more.length > 0 ? [`${and.format(more)} komen duidelijk vaker voor dan in ${base}`] : []),
        ...(less.length > 0 ? [`${and.format(less)} juist minder vaak`] : []),
      ];
      if (more.length === 0) return `${and.format(less)} komen duidelijk minder vaak voor dan in ${base}.`;
      return `${parts.join('; ')}.`;
    },
    nothingHolds: (base) =>
      `Dit publiek lijkt op ${base}: van geen enkele groep staat vast dat ze vaker of minder vaak voorkomt dan daar. De verschillen die er zijn, kunnen toeval zijn.`,
    allHidden: (minimum) =>
      `Van geen enkele groep is hier iets te laten zien: er zijn te weinig huishoudens, of aantallen onder de ${minimum} zouden ermee uit te rekenen zijn. Met meer adressen wordt dit rapport vanzelf voller.`,
    figures: {
      households: 'huishoudens met een groep',
      persons: 'klanten in die huishoudens',
      rowsAsPersons: 'rijen bij die huishoudens',
      matched: 'van de rijen heeft een groep',
    },
    strongest: (group, base) => `index van ${group}: 100 is net zo vaak als in ${base}`,
    more: (group, index, by, share, base, baseShare) =>
      `${group}: index ${index}, dus ${by}. Het gaat om ${share} van je huishoudens, tegenover ${baseShare} in ${base}.`,
    moreBy: (percent, there) => `${percent} vaker dan ${there}`,
    timesAsOften: (times, there) => `${times} keer zo vaak als ${there}`,
    lessBy: (percent, there) => `${percent} minder vaak dan ${there}`,
    otherBase: (base, more, less) => {
      if (more.length === 0 && less.length === 0) return `Vergeleken met ${base} springt geen enkele groep eruit.`;
      const parts = [
        ...(more.length > 0 ? [`vaker ${and.format(more)}`] : []),
        ...(less.length > 0 ? [`minder vaak ${and.format(less)}`] : []),
      ];
      return `Vergeleken met ${base} zie je ${parts.join(', en ')}.`;
    },
    howSure: (holding, chance, hidden, base) => {
      const all = holding + chance + hidden;
      return [
        ...(holding > 0
          ? [
              `Bij ${holding} van de ${all} groepen is het verschil met ${base} zo groot dat toeval heel onwaarschijnlijk is.`,
            ]
          : []),
        ...(chance > 0
          ? [`Bij ${chance} van de ${all} groepen kan het verschil toeval zijn: trek daar geen conclusie uit.`]
          : []),
        ...(hidden > 0
          ? [
              `Bij ${hidden} van de ${all} groepen is de vergelijking niet getoond: daarvoor zijn de aantallen te klein.`,
            ]
          : []),
      ].join(' ');
    },
    notCompared: (base) =>
      `Hoe dit publiek van ${base} verschilt, is niet getoond: daarvoor zijn de aantallen te klein.`,
    missing: (rows, all, share) =>
      `${rows} van de ${all} rijen (${share}) hebben geen groep, bijvoorbeeld omdat het adres niet te vinden was.`,
    mostShift: (points) =>
      `In het uiterste geval, als die allemaal bij dezelfde groep horen, is het aandeel van die groep ${points} procentpunt hoger dan hier staat.`,
    sureStays: (points) =>
      `Het beeld blijft staan als je alleen de zekerste adressen meetelt: geen enkel aandeel verandert dan meer dan ${points} procentpunt.`,
    sureMoves: (group, points) =>
      `Als je alleen de zekerste adressen meetelt, verandert het aandeel van ${group} met ${points} procentpunt. Wees voorzichtig met conclusies over die groep.`,
    household: 'Een groep hoort bij een huishouden, niet bij een persoon: er kunnen meer mensen op één adres wonen.',
  },
  profile: {
    lead: 'Eerst hoe groot elke groep in dit bestand is, daarna of dat veel of weinig is.',
    shareCaption: 'Hoe groot is elke groep?',
    shareTable: 'Huishoudens per groep',
    shareAlternative: (largest, share, smallest, smallestShare) =>
      `Staven met het aandeel van elke groep. Van de getoonde groepen is ${largest} de grootste groep, met ${share}; de kleinste is ${smallest} met ${smallestShare}.`,
    shareHow: (group, ofHundred, low, high) =>
      `Van elke 100 huishoudens in dit bestand horen er ongeveer ${ofHundred} bij ${group}. Het dunne streepje laat zien waar het aandeel waarschijnlijk ligt als je ook op toeval let: tussen ${low} en ${high}.`,
    indexCaption: (bases) => `Is dat veel of weinig? Vergeleken met ${bases}`,
    indexTable: 'Index per groep',
    indexAlternative: (most, index, least, leastIndex, base) =>
      `Staven vanaf 100. Vergeleken met ${base} komen ${most} het sterkst bovengemiddeld voor, met index ${index}; het minst komen ${least} voor, met index ${leastIndex}.`,
    indexHow: (base, group, index, by, low, high) =>
      `100 betekent: net zo vaak als in ${base}. ${group} hebben index ${index}: ${by}. Het dunne streepje geeft aan tussen welke waarden de index waarschijnlijk ligt: ${low} en ${high}. Loopt een streepje over de 100, dan kan het verschil toeval zijn.`,
    baseTable: (base, households) => `Vergeleken met ${base} (${households} huishoudens)`,
    shareIn: (base) => `Aandeel in ${base}`,
    indexIn: (base) => `Index ${base}`,
    differenceIn: (base) => `Verschil met ${base}`,
    here: 'Aandeel in dit bestand',
    outside: (share, base) =>
      `${share} van de huishoudens in dit bestand ligt buiten ${base}. Die tellen in deze vergelijking niet mee.`,
    againstRest: (base) =>
      `Dit bestand is een flink deel van ${base}. Daarom is getoetst tegen de huishoudens daar die niet in het bestand staan.`,
    chance:
      'Waar “kan toeval zijn” staat, is het verschil te klein om er een conclusie uit te trekken, soms ook als het streepje niet over de 100 loopt: wie veel groepen tegelijk vergelijkt, vindt door toeval altijd wel iets.',
  },
  sure: {
    lead: (matched, all, share) =>
      `${matched} van de ${all} rijen (${share}) hebben een groep. De rest telt in dit rapport niet mee.`,
    leadHidden: 'Hoeveel rijen een groep hebben, is niet getoond: daarvoor zijn de aantallen te klein.',
    outcomeTable: 'Hoe de adressen zijn gevonden',
    shiftCaption: 'Hoe ver kan het verschuiven door wat ontbreekt?',
    shiftTable: 'Laagste en hoogste aandeel dat mogelijk is',
    shiftAlternative: (points) =>
      `Per groep een balk van het laagste naar het hoogste mogelijke aandeel. De breedste balk is ${points} procentpunt breed.`,
    shiftHow: (group, share, low, high, rows) =>
      `${group} hebben nu een aandeel van ${share}. Horen de ${rows} rijen zonder groep allemaal bij andere groepen, dan is het ${low}; horen ze allemaal bij deze groep, dan is het ${high}. De waarheid ligt ertussen: hoe meer de rijen zonder groep op de andere lijken, hoe dichter bij de streep in de balk.`,
    sureTable: 'Alleen de zekerste adressen',
    sureText: (points) =>
      `Bij sommige adressen is de groep minder zeker, bijvoorbeeld omdat de toevoeging ontbreekt en er op dat nummer meer huishoudens wonen. Laat je die weg, dan verandert geen aandeel meer dan ${points} procentpunt.`,
    otherGroup: (rows, file) =>
      `Bij ${rows} rijen van ${file} staat in het bestand een andere groep dan het doelgroepenbestand voor dat adres geeft. Dit rapport volgt het doelgroepenbestand. Misschien is het bestand met een oudere versie verrijkt.`,
  },
  where: {
    lead: (largest, households, share) =>
      `Van de getoonde gemeenten telt ${largest} de meeste huishoudens: ${households}, dat is ${share} van het geheel.`,
    municipalities: 'Huishoudens per gemeente',
    pc4: 'Huishoudens per postcodegebied',
    alternative: (largest, households, count) =>
      `Staven voor ${count} gebieden. Het grootste dat getoond wordt is ${largest}, met ${households} huishoudens.`,
    how: (area, households, all, penetration) =>
      `In ${area} staan ${households} huishoudens in dit bestand. Er wonen er daar ${all}, dus je bereikt ${penetration} van alle huishoudens. Dat heet hier het bereik.`,
    groupsTable: 'Groepen in de grootste gemeenten (huishoudens)',
    whiteSpots: (group) => `Waar zijn nog ${group} te winnen?`,
    whiteSpotsAlternative: (area, all, penetration) =>
      `Postcodegebieden waar veel huishoudens van deze groep wonen en weinig in het bestand staan. Een daarvan is ${area}: ${all} huishoudens, bereik ${penetration}.`,
    whiteSpotsHow: (area, group, all, households, penetration) =>
      `In ${area} wonen ${all} huishoudens van de groep ${group}. Daarvan staan er ${households} in dit bestand: een bereik van ${penetration}. Bovenaan staat waar het meest te winnen is.`,
    noWhiteSpots: (group) => `Voor ${group} zijn er geen gebieden die eruit springen.`,
  },
  behaviour: {
    lead: (joined, transactions) => `${joined} van de ${transactions} transacties horen bij een klant met een groep.`,
    period: (from, until) => `Ze lopen van ${from} tot en met ${until}.`,
    without: {
      tickets: 'Het aantal kaarten staat er niet bij: het bestand heeft er geen kolom voor.',
      spend: 'Bestedingen staan er niet bij: het bestand heeft geen kolom met bedragen.',
      leads: 'Vroeg of laat boeken staat er niet bij: daarvoor zijn een besteldatum en een voorstellingsdatum nodig.',
      genres: 'Genres staan er niet bij: het bestand heeft er geen kolom voor.',
      loyalty:
        'Nieuwe en terugkerende klanten staan er niet bij: daarvoor zijn besteldatums over meer dan een jaar nodig.',
    },
    leadCaption: 'Hoeveel dagen van tevoren wordt er geboekt?',
    leadTable: 'Dagen tussen boeking en voorstelling',
    leadAlternative: (early, earlyDays, late, lateDays) =>
      `Per groep een balk met een streep in het midden. Van de getoonde groepen boeken ${early} het vroegst, met in het midden ${earlyDays} dagen; ${late} het laatst, met ${lateDays} dagen.`,
    leadHow: (group, middle, low, high) =>
      `Zet alle boekingen van ${group} op volgorde: de middelste is ${middle} dagen van tevoren gedaan, dat is de streep. De balk is de helft daaromheen: van ${low} tot ${high} dagen.`,
    classCaption: 'Vroege boekers en laatste moment',
    classTable: 'Boekingen naar tijd vooraf',
    classAlternative: (group, share, leadClass) =>
      `Per groep een balk van 100%, verdeeld van vroeg naar laat. ${group} boeken het meest vroeg: ${share} valt in het deel “${leadClass}”.`,
    classHow: (group, share, leadClass) =>
      `Elke balk is 100% van de boekingen van een groep. Bij ${group} valt ${share} in het vroegste deel: ${leadClass}.`,
    leadClass: (from, until) => {
      if (until === undefined) return `${from} dagen of meer vooraf`;
      if (until === 0) return 'op de dag zelf';
      return from === until ? `${from} dagen vooraf` : `${from} tot ${until} dagen vooraf`;
    },
    orderCaption: 'Hoe vaak bestelt een klant?',
    orderTable: 'Bestellingen en bestedingen',
    orderAlternative: (most, orders, least, leastOrders) =>
      `Bestellingen per klant: van de getoonde groepen het meest bij ${most} met ${orders}, het minst bij ${least} met ${leastOrders}.`,
    orderHow: (group, orders) =>
      `Een klant uit de groep ${group} heeft in deze periode gemiddeld ${orders} keer besteld.`,
    loyaltyCaption: 'Nieuwe en terugkerende klanten',
    loyaltyTable: 'Klanten naar hun eerste bestelling',
    loyaltyAlternative: (group, share) =>
      `Per groep het deel nieuwe en terugkerende klanten. Van de getoonde groepen hebben ${group} het grootste deel nieuwe klanten: ${share}.`,
    loyaltyHow: (group, share) =>
      `Bij ${group} is ${share} van de klanten nieuw: hun eerste bestelling in dit bestand valt in het laatste jaar. De anderen bestelden al eerder.`,
    genreCaption: 'Welke groep kiest wat opvallend vaak of weinig?',
    genreTable: 'Index per genre',
    genreAlternative: (group, genre, index) =>
      `Staven vanaf 100 voor de opvallendste combinaties. Bovenaan ${group} bij ${genre}, met index ${index}.`,
    genreHow: (group, genre, index, by) =>
      `100 betekent: net zo vaak als alle groepen samen. ${group} hebben bij ${genre} index ${index}: ${by}. Getoond zijn de opvallendste combinaties; in de tabel staan ze allemaal. Of zo’n verschil toeval is, is hier niet getoetst.`,
    allGroups: 'bij alle groepen samen',
  },
  answers: {
    lead: (joined, answers) => `${joined} van de ${answers} ingevulde enquêtes horen bij een klant met een groep.`,
    ratingAlternative: (most, mean, least, leastMean) =>
      `Van de getoonde groepen antwoorden ${most} het hoogst, met ${mean}; het laagst ${least}, met ${leastMean}.`,
    ratingHow: (group, mean, low, high, scale) =>
      `${group} geven gemiddeld ${mean} op een schaal tot ${scale}. Omdat niet iedereen heeft geantwoord, ligt het echte gemiddelde waarschijnlijk tussen ${low} en ${high}: het dunne streepje.`,
    npsHow: (group, nps, low, high) =>
      `De NPS is het percentage dat je van harte aanraadt (9 of 10) min het percentage dat dat niet doet (0 tot en met 6); hij ligt tussen -100 en 100. Bij ${group} is hij ${nps}, waarschijnlijk tussen ${low} en ${high}.`,
    overlap: 'Overlappen de streepjes van twee groepen, dan kan het verschil tussen die twee toeval zijn.',
  },
  comparison: {
    lead: (name, households) => `Vergeleken met ${name}, met ${households} huishoudens.`,
    overlap: (overlap) => `${overlap} huishoudens staan in beide bestanden.`,
    otherEdition:
      'Het andere bestand is met een andere versie van het model verrijkt. De groepen zijn dan niet dezelfde, dus alleen de totalen zijn vergeleken.',
    caption: 'Verandering per groep, in procentpunten',
    table: 'Aandeel toen en nu',
    alternative: (most, change, least, leastChange) =>
      `Het meest veranderd naar boven: ${most}, ${change} procentpunt. Naar beneden: ${least}, ${leastChange}.`,
    how: (group, change, low, high) =>
      `Het aandeel van ${group} is ${change} procentpunt veranderd, waarschijnlijk tussen ${low} en ${high}. Loopt het streepje over de 0, dan kan de verandering toeval zijn.`,
    nothing: 'Van geen enkele groep staat vast dat haar aandeel is veranderd: de verschillen kunnen toeval zijn.',
    changed: (groups) => `Vrijwel zeker veranderd: ${and.format(groups)}.`,
  },
  enriched: {
    title: 'Wat doen je klanten?',
    subtitle: (files, day) => `Gedrag per groep uit ${files}, ${day}`,
    groupTable: 'Klanten met een groep',
    method: (minimum) => [
      'De groep van een klant is die in het verrijkte bestand; transacties horen bij een klant door het klant-ID. Wie daar geen groep heeft, of rijen met verschillende groepen, telt niet mee.',
      'Geteld zijn klanten en wat zij deden, geen huishoudens. Er is niet vergeleken met Nederland of met een gebied: daarvoor is een doelgroepenbestand nodig.',
      `Aantallen van minder dan ${minimum} zijn niet getoond, en ook geen getallen waaruit zo’n aantal is uit te rekenen. Daardoor kan ook een groter aantal ontbreken.`,
      'Of verschillen tussen groepen toeval zijn, is niet getoetst. Een groep zegt iets over een huishouden als geheel en niets over een persoon.',
    ],
  },
  method: {
    files: 'Gelezen bestanden',
    reference: (name, edition, addresses) =>
      `De groepen komen uit het doelgroepenbestand “${name}”, editie ${edition}, met ${addresses} adressen. Ook de vergelijkingen zijn daaruit geteld.`,
    paragraphs: (minimum) => [
      'Geteld zijn huishoudens: een adres telt één keer, hoeveel klanten of bestellingen er ook bij horen. Zo tellen bestand en vergelijking hetzelfde.',
      'De index is het aandeel in dit bestand gedeeld door het aandeel in de vergelijking, keer 100. Komt een groep in de vergelijking niet voor, dan staat er n.v.t.',
      'De onder- en bovengrens zijn 95%-intervallen (Wilson voor aandelen). Of een verschil geen toeval is, is per groep getoetst (z-toets op één aandeel, of op twee waar het bestand een groot deel van de vergelijking is). Omdat er veel groepen tegelijk zijn getoetst, is gecorrigeerd volgens Benjamini en Hochberg, bij 5%.',
      `Aantallen van minder dan ${minimum} zijn niet getoond, en ook geen getallen waaruit zo’n aantal is uit te rekenen. Daardoor kan ook een groter aantal ontbreken.`,
      'Er staat niets over afzonderlijke klanten in dit rapport. Een groep zegt iets over een huishouden als geheel en niets over een persoon; vaak wonen er meer mensen op één adres.',
    ],
    missingParts: {
      behaviour: 'Wat de groepen doen staat erin als je een bestand met transacties meegeeft (--transactions).',
      answers: 'Wat de groepen zeggen staat erin als je een bestand met enquêteantwoorden meegeeft (--answers).',
      comparison: 'Wat er veranderd is staat erin als je een eerder of ander bestand meegeeft (--compare).',
      whiteSpots: 'Waar van een groep nog veel te winnen is staat erin als je die groep noemt (--focus).',
    },
    noIds: 'Er zijn geen klantnummers in het bestand; daarom zijn rijen geteld waar anders klanten zouden staan.',
    fictional: 'Het doelgroepenbestand is fictief: welk huishouden welke groep heeft, is verzonnen.',
    owner: 'Het model van de Culturele Doelgroepen is van Rotterdam Festivals.',
    yesIds: 'ja',
    noIdsCell: 'nee',
    ids: 'Klantnummers',
  },
};
