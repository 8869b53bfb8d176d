import { formatCount } from '../format.ts';

const count = (n: number): string => formatCount(n, 'nl');

/** The household references of a provider. */
export const deskReferences = {
  title: 'Doelgroepenbestand',
  lead: 'Hiermee worden aanvragen verrijkt: per adres de Culturele Doelgroep. Er is er één tegelijk in gebruik; een nieuwe bekijk je eerst, en zet je daarna zelf aan.',
  onlyAdministrators: 'Je kunt hier meekijken. Toevoegen en aanzetten doet een beheerder van jullie bureau.',
  states: {
    uploading: 'nog niet binnen',
    uploaded: 'binnen',
    building: 'wordt opgebouwd',
    built: 'klaar om te bekijken',
    failed: 'niet gelukt',
    active: 'in gebruik',
    retired: 'uit gebruik',
    damaged: 'beschadigd',
  },
  edition: (edition: string) => `editie ${edition}`,
  inUse: {
    title: 'Nu in gebruik',
    facts: (addresses: string, groups: string) => `${addresses} adressen in ${groups} doelgroepen`,
    since: (date: string) => `In gebruik sinds ${date}`,
    look: 'Bekijk wat erin zit',
    none: 'Er is geen doelgroepenbestand in gebruik',
    noneDetail:
      'Aanleveringen die binnenkomen wachten tot er een in gebruik is. Zet er een aan uit de lijst, of stuur een nieuw bestand op.',
  },
  list: {
    title: 'Alle bestanden',
    empty: 'Er zijn nog geen bestanden. Begin met het eerste hieronder.',
    name: 'Naam',
    state: 'Stand',
    addresses: 'Adressen',
    added: 'Toegevoegd',
    older: 'Oudere tonen',
  },
  create: {
    title: 'Nieuw bestand',
    lead: 'Een CSV-bestand (ook gezipt als .csv.gz), met één regel per adres: postcode, huisnummer, toevoeging en doelgroep. Er verandert niets aan lopende aanvragen tot je het zelf in gebruik neemt.',
    choose: 'Kies een bestand',
    chooseOther: 'Kies een ander bestand',
    chosen: (name: string, size: string) => `${name}, ${size}`,
    columns: (columns: string) => `Kolommen: ${columns}`,
    name: 'Naam',
    nameHint: 'Zo staat het in de lijst en in het logboek, bijvoorbeeld “Doelgroepen Nederland”.',
    edition: 'Editie',
    editionHint: 'Bijvoorbeeld “2026-1”. Zo hou je twee leveringen uit elkaar.',
    modelYear: 'Jaar van het model',
    modelYearHint: 'Vier cijfers, bijvoorbeeld 2021.',
    modelYearWrong: 'Vul een jaar in tussen 2000 en 2100, of laat het leeg.',
    nameMissing: 'Geef het bestand een naam.',
    fileMissing: 'Kies eerst het bestand.',
    noPostcode:
      'Zo te zien is er geen kolom met postcodes. Staan er namen boven de kolommen, en is dit het goede bestand?',
    workbook: 'Dit is een Excel-bestand. Sla het in Excel op als “CSV UTF-8” en kies dat bestand.',
    empty: 'Dit bestand is leeg.',
    send: 'Versturen en opbouwen',
    sameName: 'Er is al een bestand met deze naam en editie. Geef de editie een eigen aanduiding.',
    reading: 'Bestand lezen, nog op je eigen computer',
    readingDetail: (done: string, all: string) => `${done} van ${all}`,
    announcing: 'Aanmelden bij de dienst',
    unreadable:
      'Het bestand is niet meer te lezen. Is het verplaatst, gewijzigd of nog open in een ander programma? Kies het opnieuw.',
  },
  sending: {
    title: 'Bestand versturen',
    label: 'Versturen',
    detail: (sent: string, all: string) => `${sent} van ${all}`,
    walkOn: 'Je kunt intussen andere pagina’s bekijken. Laat dit venster wel open.',
    waiting: 'De verbinding is even weg. We proberen het vanzelf opnieuw; wat al binnen is, blijft staan.',
    pause: 'Even stoppen',
    paused: 'Gestopt. Wat al binnen is, blijft een dag staan.',
    continue: 'Verder versturen',
    stopped: 'Versturen is gestopt',
    stoppedDetail: 'Wat al binnen is, blijft een dag staan. Je kunt verdergaan waar je gebleven was.',
  },
  resume: {
    title: 'Het bestand is nog niet helemaal binnen',
    part: (sent: string, all: string) =>
      `${sent} van ${all} is binnen. Kies hetzelfde bestand om verder te gaan waar het ophield.`,
    wait: 'Het staat misschien in een ander venster nog te versturen. Dan hoef je hier niets te doen.',
    choose: 'Kies hetzelfde bestand',
    otherSize: (expected: string) => `Dat is een ander bestand: het aangemelde is ${expected} groot.`,
    otherContent: 'Dit bestand is even groot, maar er staat iets anders in dan in het bestand waarmee je begon.',
    comparing: 'Vergelijken met het bestand waarmee je begon',
    gone: 'Het begin is niet bewaard',
    goneDetail:
      'Langer dan een dag na het laatste stukje wordt een half bestand weggehaald. Verwijder deze regel en begin opnieuw.',
  },
  uploaded: {
    title: 'Het bestand is binnen',
    detail: 'Bouw het op om te zien wat erin staat. Daarna beslis je zelf of je het in gebruik neemt.',
    build: 'Opbouwen',
  },
  building: {
    title: 'Het bestand wordt opgebouwd',
    detail: 'Een paar miljoen adressen duren enkele minuten. Je mag deze pagina sluiten; het gaat door.',
    busy: (duration: string) => `bezig sinds ${duration}`,
  },
  failed: {
    title: 'Opbouwen is niet gelukt',
    again: 'Nog eens opbouwen',
    advice: 'Verbeter het bestand, en stuur het als nieuw bestand op. Dit kun je daarna verwijderen.',
    ours: 'Het ligt niet aan je bestand. Probeer het nog eens; blijft het misgaan, laat het ons dan weten.',
    other: 'Nieuw bestand opsturen',
  },
  damaged: {
    title: 'Dit bestand is beschadigd en wordt niet meer gebruikt',
    detail:
      'Wat wij bewaren is niet meer wat er is opgebouwd. Er is niets mee verrijkt: dat wordt elke keer vooraf gecontroleerd. Neem een ander bestand in gebruik, of stuur dit opnieuw op. Tot dan wachten nieuwe aanleveringen.',
  },
  report: {
    title: 'Wat erin staat',
    rows: 'Regels gelezen',
    addresses: 'Adressen',
    groups: 'Doelgroepen',
    repeated: 'Dubbel, met dezelfde doelgroep',
    contested: 'Met verschillende doelgroepen',
    invalid: 'Geen adres',
    withoutGroup: 'Zonder doelgroep',
    areas: 'Postcodegebieden met een gemeente of provincie',
    model: 'Model volgens het bestand',
    percentage: (part: string, share: string) => `${part} (${share})`,
    noteTitle: 'Let hierop',
    good: 'Geen bijzonderheden gevonden',
    goodDetail: 'Alle regels waren te lezen en er waren geen tegenstrijdigheden.',
    invalidRows: (numbers: string, isMore: boolean) =>
      `Geen adres staat ${isMore ? 'onder meer ' : ''}op ${numbers.includes(',') ? 'de regels' : 'regel'} ${numbers} van het bestand.`,
  },
  concerns: {
    empty: 'Er staat geen enkel adres in. Neem dit bestand niet in gebruik.',
    'no-groups': 'Geen enkel adres heeft een doelgroep. Neem dit bestand niet in gebruik.',
    fictional: 'Dit is een verzonnen bestand, voor een demonstratie. Verrijk er geen echte klanten mee.',
    'no-areas':
      'Er staan geen gemeenten of provincies in. Rapporten kunnen het publiek dan niet met de omgeving vergelijken.',
    'same-edition': 'Dit heeft dezelfde naam en editie als het bestand dat nu in gebruik is. Klopt dat?',
    invalidRows: (n: number, share: string) =>
      n === 1
        ? `1 regel (${share}) is geen adres en is overgeslagen.`
        : `${count(n)} regels (${share}) zijn geen adres en zijn overgeslagen.`,
    contested: (n: number, share: string) =>
      n === 1
        ? `1 adres (${share}) komt voor met verschillende doelgroepen. Dat krijgt er geen: er wordt niet gekozen.`
        : `${count(n)} adressen (${share}) komen voor met verschillende doelgroepen. Die krijgen er geen: er wordt niet gekozen.`,
    withoutGroup: (n: number, share: string) =>
      n === 1 ? `1 adres (${share}) heeft geen doelgroep.` : `${count(n)} adressen (${share}) hebben geen doelgroep.`,
    fewer: (n: number, share: string) =>
      `Er ${n === 1 ? 'staat 1 adres' : `staan ${count(n)} adressen`} minder in (${share}) dan in het bestand dat nu in gebruik is. Is het bestand compleet?`,
    more: (n: number, share: string) =>
      `Er ${n === 1 ? 'staat 1 adres' : `staan ${count(n)} adressen`} meer in (${share}) dan in het bestand dat nu in gebruik is.`,
    rows: (group: string, lines: string) => `${group} (${lines})`,
    unknown: (groups: string) =>
      `Namen die niet bij de bekende doelgroepen horen, met het aantal regels: ${groups}. Is het een tikfout, of is het model nieuw?`,
    unused: (groups: string) => `Doelgroepen die in dit bestand nergens voorkomen: ${groups}.`,
    gone: (groups: string) => `Deze doelgroepen zijn er nu wel en straks niet: ${groups}.`,
    new: (groups: string) => `Deze doelgroepen zijn nieuw: ${groups}.`,
    move: (group: string, before: string, after: string) => `${group} van ${before} naar ${after}`,
    moved: (moves: string) =>
      `Het aandeel van doelgroepen verschilt meer dan door verhuizen kan: ${moves}. Is het bestand compleet, en kloppen de kolommen?`,
  },
  weights: { stop: 'Niet doen', attention: 'Let op', plain: 'Goed om te weten' },
  groups: {
    title: 'Doelgroepen',
    titleBeside: (name: string) => `Doelgroepen naast die van ${name}`,
    group: 'Doelgroep',
    addresses: 'Adressen',
    share: 'Aandeel',
    before: 'Nu in gebruik',
    difference: 'Verschil in adressen',
    none: 'geen',
  },
  activate: {
    title: 'In gebruik nemen',
    detail: 'Alles gecontroleerd? Zet dit bestand dan aan. Daarvoor wordt het nog één keer helemaal nagelezen.',
    button: 'In gebruik nemen …',
    again: 'Weer in gebruik nemen …',
    confirmTitle: (name: string) => `${name} in gebruik nemen?`,
    instead: (name: string) =>
      `Het komt in de plaats van ${name}. Dat bewaren we, en kun je met één klik weer aanzetten.`,
    first: 'Er is nu geen bestand in gebruik. Aanleveringen die wachten, gaan daarna vanzelf verder.',
    waiting: (orders: string) => `${orders} die al binnen zijn en nog niet verrijkt, worden met dit bestand verrijkt.`,
    orders: (n: number) => (n === 1 ? '1 aanlevering' : `${count(n)} aanleveringen`),
    results:
      'Resultaten die al klaar zijn veranderen niet. Wie dit jaar met vorig jaar vergelijkt, kan het verschil merken.',
    concerns: 'Dit viel op:',
    read: 'Ik heb dit bekeken en wil het bestand toch in gebruik nemen',
    confirm: 'In gebruik nemen',
    verifying: 'Het bestand wordt nog één keer nagelezen …',
    done: 'Dit bestand is nu in gebruik',
    impossible: 'Dit bestand kan niet in gebruik: er staat niets bruikbaars in.',
  },
  retire: {
    title: 'Uit gebruik nemen',
    detail:
      'Wil je een ander bestand gebruiken? Zet dat dan aan: dit gaat er vanzelf uit. Uit gebruik nemen zonder een ander laat nieuwe aanleveringen wachten.',
    button: 'Uit gebruik nemen …',
    confirmTitle: 'Zonder doelgroepenbestand verder?',
    confirmDetail:
      'Vanaf nu wordt er niets verrijkt. Nieuwe aanleveringen wachten tot er weer een bestand in gebruik is. Resultaten die klaar zijn, blijven.',
    confirm: 'Uit gebruik nemen',
  },
  remove: {
    button: 'Verwijderen …',
    confirmTitle: (name: string) => `${name} verwijderen?`,
    confirmDetail:
      'Het bestand en de sleutel waarmee het versleuteld is worden vernietigd. Terughalen kan niet. Resultaten die ermee gemaakt zijn, blijven.',
    confirm: 'Voorgoed verwijderen',
  },
  facts: {
    title: 'Kenmerken',
    added: 'Toegevoegd',
    built: 'Opgebouwd',
    activated: 'In gebruik genomen',
    retired: 'Uit gebruik',
    size: 'Grootte van het bestand',
    modelYear: 'Jaar van het model',
    fingerprint: 'Vingerafdruk (SHA-256)',
  },
  changed: 'Iemand anders was je voor: de stand van dit bestand is intussen veranderd. Hieronder zie je hoe het nu is.',
  back: 'Alle bestanden',
};
