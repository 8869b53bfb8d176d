/**
 * Words that stand with postcodes, house numbers and IDs and are nobody's name: spellings of suffixes, parts of buildings,
 * where a house is, that there is none, and what systems write before an ID.
 */
const WORDS: ReadonlySet<string> = new Set(
  // Suffixes as people and registers write them
  (
    'hs huis bis bs bg begane beganegrond grond gelijkvloers parterre part bel etage beletage tussenverdieping entresol ' +
    'hoog verdieping verdiep verd etage et eerste tweede derde vierde vijfde zesde zevende laag hooghuis ' +
    'boven bovenwoning bovenhuis bovenste benedenhuis beneden benedenwoning onder onderhuis onderste onderstuk bov ben ' +
    'links rechts midden voor achter voorhuis achterhuis voorzijde achterzijde zijde zijingang zijkant hoek ' +
    'noord oost zuid west noordzijde oostzijde zuidzijde westzijde binnen buiten rood zwart wit blauw groen geel ' +
    'souterrain souterain sous kelder zolder dakwoning penthouse maisonnette ' +
    // Parts of a building, and buildings
    'appartement appartementen apartement apartment app appt apt ap kamer kamers kmr unit units studio woning flat ' +
    'flatgebouw toren blok gebouw vleugel portiek trap trapp lift deur ingang entree galerij gang afdeling afd bus box ' +
    'postbus antwoordnummer pobox brievenbus garage schuur stal boerderij villa hofje tuinhuis caravan chalet stacaravan ' +
    'vakantiewoning recreatie recreatiewoning camping kavel perceel staanplaats standplaats ligplaats woonboot woonark ' +
    'woonschip woonwagen schip ark boot steiger kade haven winkel kantoor bedrijf bedrijfsruimte bedrijfspand loods hal ' +
    'bungalow koetshuis portiershuis portierswoning vakantiehuis vakantiepark zomerhuis zomerhuisje huisje hsje woonhuis ' +
    'woonbt woonb woonunit wooneenheid wooncomplex woonzorgcentrum zorgcentrum zorginstelling verpleeghuis verzorgingshuis ' +
    'ziekenhuis hospice residentie recreatiepark jachthaven paviljoen kasteel landgoed pastorie kazerne kantine receptie ' +
    'insteek souter basement upstairs downstairs ground floor hinterhaus vorderhaus cottage lodge berging opslag aanbouw ' +
    'uitbouw bijgebouw hoogbouw laagbouw lokaal module container portaal sectie cluster tandarts huisarts apotheek ' +
    'trappenhuis studentenhuis dakterras zonder gedeelte eenhoog tweehoog driehoog vierhoog vijfhoog zeshoog ' +
    'magazijn werkplaats atelier praktijk school kerk molen hotel cafe restaurant horeca station transformator traf trafo ' +
    // Where it is
    'tegenover naast nabij bij achterom hoekhuis tussen langs aan ter hoogte te km hm ' +
    // Where many people live: the place behind the number
    'nederland netherlands amsterdam rotterdam gravenhage haag utrecht eindhoven groningen tilburg almere breda nijmegen ' +
    'apeldoorn arnhem haarlem amersfoort enschede zaandam zwolle leiden leeuwarden zoetermeer dordrecht maastricht delft ' +
    'hilversum amstelveen purmerend hoofddorp schiedam vlaardingen maassluis spijkenisse hoogvliet barendrecht ridderkerk ' +
    'capelle krimpen ijssel rijn alphen gouda zuidoost noordoost noordwest zuidwest centrum ' +
    // Numbers and their words
    'nr nrs no num number nummer nummers huisnr huisnummer hnr toev toevoeging letter huisletter tot met en and of or ' +
    'postcode pc ' +
    // Nothing known
    'onbekend unknown geen none null nil nvt leeg niet van toepassing ntb idem zie vervallen verhuisd vertrokken buitenland ' +
    'nieuwbouw tijdelijk nader bepalen overig test opmerking opmerkingen notitie notities bijlage invullen nog weet fout ' +
    'foutief controleren anoniem geheim adres woonplaats plaats straat retour ' +
    // Before an ID
    'klant klanten klantnr klantnummer account accountnr accountnummer customer cust client contact contacten crm lid leden ' +
    'member id guid uuid relatie relatienr relatienummer debiteur abonnee abonnement vriend vrienden bezoeker ticket order ' +
    'rec record nieuw oud museum theater'
  ).split(' '),
);

/** Compounds that are a place to live or its number, whatever stands before: "mantelzorgwoning", "studentenflat". */
const COMPOUND =
  /(?:woning|flat|gebouw|complex|appartement|verdieping|etage|nummer|nr|bungalow|chalet|caravan|woonboot)s?$/;

/** Whether a word, of any case and with or without accents, is known to be nobody's name where this is asked. */
export function isHarmlessWord(word: string): boolean {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return WORDS.has(plain) || COMPOUND.test(plain);
}
