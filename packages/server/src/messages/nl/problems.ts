import { describeRefusals } from './deliveries.ts';
import type { ProblemSentences } from '../server-sentences.ts';
import { stateWord } from '../order-sentences.ts';

export const nl: ProblemSentences = {
  'request.invalid': {
    title: 'De aanvraag klopt niet',
    detail: () => 'Kijk bij de genoemde velden wat er anders moet.',
  },
  'request.not-signed-in': { title: 'Niet ingelogd', detail: () => 'Log in, of geef een geldig token mee.' },
  'request.second-factor-needed': {
    title: 'Nog één stap',
    detail: () => 'Rond het inloggen af met de tweede stap: een code uit je app of een passkey.',
  },
  'request.not-allowed': {
    title: 'Dat mag je niet',
    detail: () => 'Je rol of je token geeft hier geen recht op. Vraag een beheerder van je eigen organisatie.',
  },
  'request.cross-site': {
    title: 'Geweigerd',
    detail: () => 'De aanvraag kwam van een andere website. Open Verrijk zelf en probeer het daar.',
  },
  'request.not-found': { title: 'Niet gevonden', detail: () => 'Dit bestaat niet, of niet voor jou.' },
  'request.method': { title: 'Zo gaat dat niet', detail: () => 'Dit adres kent deze methode niet.' },
  'request.too-large': {
    title: 'Te groot',
    detail: ({ most }) => `De aanvraag is te groot${most === undefined ? '' : `; hoogstens ${most} bytes`}.`,
  },
  'request.media-type': { title: 'Verkeerde soort', detail: () => 'De inhoud is van een soort die hier niet past.' },
  'request.too-many': { title: 'Even wachten', detail: () => 'Er kwamen te veel aanvragen kort na elkaar.' },
  'request.conflict': {
    title: 'Intussen veranderd',
    detail: () => 'Iemand anders was je voor. Haal de laatste stand op en probeer het opnieuw.',
  },
  'request.key-reused': {
    title: 'Sleutel al gebruikt',
    detail: () => 'Deze Idempotency-Key hoort bij een andere aanvraag. Kies een nieuwe.',
  },
  'request.key-in-progress': {
    title: 'Nog bezig',
    detail: () => 'Een aanvraag met deze Idempotency-Key loopt nog. Probeer het zo opnieuw.',
  },
  'file.unusable': {
    title: 'Het bestand kan niet worden gebruikt',
    detail: () => 'Kijk wat er aan het bestand moet veranderen, en stuur het opnieuw.',
  },
  'service.failed': {
    title: 'Er ging iets mis',
    detail: () => 'Dit ligt aan ons. Er is niets half gedaan; probeer het later opnieuw.',
  },
  'service.unavailable': {
    title: 'Even niet bereikbaar',
    detail: () => 'De database antwoordt niet. Er is niets half gedaan; probeer het zo opnieuw.',
  },
  'service.storage': {
    title: 'Geen ruimte',
    detail: () => 'Er is geen ruimte meer om dit te bewaren. Er is niets half gedaan; de beheerder moet ruimte maken.',
  },
  'request.two-credentials': {
    title: 'Twee tegelijk',
    detail: () => 'Stuur een token mee of de cookie van een sessie, niet allebei.',
  },
  'session.wrong': {
    title: 'Inloggen is niet gelukt',
    detail: () =>
      'Dit e-mailadres en wachtwoord horen niet bij elkaar, of het account is gesloten. Probeer het opnieuw, of vraag een nieuw wachtwoord aan.',
  },
  'session.wrong-code': {
    title: 'De code klopt niet',
    detail: () =>
      'Geef de code die je app nu laat zien; elke code werkt één keer. Of gebruik een herstelcode die je nog niet gebruikt hebt.',
  },
  'session.wrong-passkey': {
    title: 'De passkey klopt niet',
    detail: () =>
      'Deze passkey is hier niet bekend, of het duurde te lang. Probeer het opnieuw, of log in met je wachtwoord.',
  },
  'session.elsewhere-failed': {
    title: 'Elders inloggen is niet gelukt',
    detail: () =>
      'Wie je bent is niet bevestigd, of er is hier geen account met dat e-mailadres. Probeer het opnieuw, of vraag een beheerder van je eigen organisatie.',
  },
  'session.confirm': {
    title: 'Bevestig dat jij het bent',
    detail: () =>
      'Wie verandert hoe hij inlogt, geeft eerst opnieuw zijn wachtwoord of passkey. Doe dat en probeer het opnieuw.',
  },
  'link.not-valid': {
    title: 'Deze link werkt niet meer',
    detail: () => 'Hij is gebruikt, verlopen of niet compleet. Vraag een nieuwe aan.',
  },
  'account.password-weak': {
    title: 'Kies een ander wachtwoord',
    detail: () =>
      'Neem minstens 12 tekens die niemand raadt: een paar woorden die je niet vaak samen ziet, zonder je naam of de onze.',
  },
  'account.last-factor': {
    title: 'Deze is nog nodig',
    detail: () => 'Zonder deze kun je niet meer inloggen. Stel eerst een andere in.',
  },
  'account.factor-exists': {
    title: 'Al ingesteld',
    detail: () => 'Verwijder eerst de huidige voordat je een andere instelt.',
  },
  'member.last-manager': {
    title: 'Iemand moet beheren',
    detail: () => 'Dit is de laatste die deze partij beheert. Geef eerst iemand anders die rol.',
  },
  'member.exists': { title: 'Is er al', detail: () => 'Iemand met dit e-mailadres hoort al bij deze partij.' },
  'member.elsewhere': {
    title: 'Ook lid van een andere partij',
    detail: () =>
      'Deze persoon hoort ook bij een andere partij. Vraag wie deze installatie beheert om de tweede stap weg te nemen.',
  },
  'member.role': {
    title: 'De rol past niet',
    detail: () =>
      'Een organisatie heeft eigenaren, medewerkers en lezers; een aanbieder heeft beheerders en uitvoerders.',
  },
  'token.scopes': {
    title: 'De rechten passen niet',
    detail: () => 'Een van de gevraagde rechten heeft voor jouw soort partij geen zin. Laat die weg.',
  },
  'party.host': { title: 'Deze partij beheert de installatie', detail: () => 'Ze kan niet gesloten worden.' },
  'order.transition': {
    title: 'Dat kan nu niet',
    detail: ({ state }) => `De aanvraag staat op “${stateWord('nl', state)}”, en van daar kan deze stap niet.`,
  },
  'order.reason-missing': { title: 'Reden ontbreekt', detail: () => 'Zeg in een zin waarom; de ander leest het.' },
  'order.facts-fixed': {
    title: 'Dat ligt nu vast',
    detail: ({ state }) =>
      `De aanvraag staat op “${stateWord('nl', state)}”; wat je vraagt kan nu niet meer veranderen. Tel het bestand opnieuw, of trek de aanvraag in en begin een nieuwe.`,
  },
  'order.purge-days': {
    title: 'Zo lang kan niet',
    detail: ({ most }) => `Deze leverancier bewaart een resultaat hoogstens ${most} dagen. Kies een kortere termijn.`,
  },
  'counts.not-adding-up': {
    title: 'De telling klopt niet',
    detail: ({ figure }) =>
      `De getallen tellen niet op bij “${figure}”. Tel het bestand opnieuw met Verrijk, en stuur de aantallen ongewijzigd.`,
  },
  'counts.nothing-billable': {
    title: 'Niets om te verrijken',
    detail: () =>
      'Geen enkel record heeft een leesbaar Nederlands adres. Kijk bij de controle van je bestand wat je kunt herstellen en tel opnieuw.',
  },
  'quote.changed': {
    title: 'De offerte is veranderd',
    detail: ({ version }) => `Intussen geldt versie ${version}. Bekijk die en beslis dan.`,
  },
  'quote.lapsed': {
    title: 'De offerte is verlopen',
    detail: ({ day }) => `Ze gold tot en met ${day}. Vraag de leverancier om haar te vernieuwen.`,
  },
  'quote.validity': {
    title: 'Die datum is al voorbij',
    detail: () => 'Kies een dag vanaf vandaag tot waarop de offerte geldt.',
  },
  'quote.amount-needed': {
    title: 'Bedrag ontbreekt',
    detail: () =>
      'Er is geen prijslijst die vandaag geldt. Noem zelf een bedrag zonder btw met het btw-percentage, of voeg eerst een prijslijst toe.',
  },
  'quote.list-changed': {
    title: 'De prijslijst is veranderd',
    detail: ({ euros }) =>
      `Volgens de prijslijst van vandaag kost het ${euros} euro zonder btw, niet wat er is voorgesteld. Noem het bedrag dat je wilt vragen.`,
  },
  'quota.reached': {
    title: 'Maandgrens bereikt',
    detail: ({ most, what }) =>
      `Je organisatie kan hoogstens ${most} ${what === 'orders' ? 'aanvragen' : 'records'} per maand bestellen. Wacht tot volgende maand of vraag de beheerder om meer.`,
  },
  'provider.unsure': {
    title: 'Bedoel je een andere plaats?',
    detail: ({ nearest }) =>
      `De gemeente lijkt op “${nearest}”, maar is het niet helemaal. Verbeter haar bij de gegevens van je organisatie, of vul de postcode in.`,
  },
  'provider.place-unknown': {
    title: 'Plaats onbekend',
    detail: () =>
      'Vul bij de gegevens van je organisatie een postcode of gemeente in; daaruit volgt wie het bestand verrijkt.',
  },
  'provider.reason-missing': {
    title: 'Reden ontbreekt',
    detail: () => 'Dit is niet de leverancier van jullie regio. Zeg in een zin waarom je deze kiest.',
  },
  'provider.none': {
    title: 'Nog geen leverancier',
    detail: () =>
      'Er is nog geen leverancier voor alle overige plaatsen. De beheerder van deze installatie moet er een aanwijzen; met een reden kun je er zelf een kiezen.',
  },
  'region.taken': {
    title: 'Hoort al bij een regio',
    detail: ({ what }) =>
      `“${what}” staat al in een regio, of is geen plaatsnaam. Elke postcode en elke plaats hoort bij hoogstens één regio.`,
  },
  'region.elsewhere': {
    title: 'Heeft geen regio’s',
    detail: () =>
      'De leverancier voor alle overige plaatsen heeft zelf geen regio’s. Maak ze eerst leeg, of laat een ander de overige plaatsen doen.',
  },
  'party.postcode': {
    title: 'Geen postcode',
    detail: () => 'Een Nederlandse postcode is vier cijfers en twee letters: 3011 AB.',
  },
  'agreement.incomplete': {
    title: 'Nog geen overeenkomst',
    detail: () =>
      'De overeenkomst wordt gemaakt als de offerte is aanvaard en van beide partijen adres, KvK-nummer en contactpersoon bekend zijn. Vul het profiel aan.',
  },
  'agreement.changed': {
    title: 'Dit is niet de laatste versie',
    detail: () =>
      'De controlecode hoort niet bij de overeenkomst zoals die nu is. Haal de overeenkomst opnieuw op, lees haar en teken dan.',
  },
  'agreement.signed-already': {
    title: 'Al ondertekend',
    detail: () => 'Jouw partij heeft deze versie al ondertekend. Er is niets meer te doen.',
  },
  'privacy.unreadable': {
    title: 'Niet te lezen',
    detail: () =>
      'Dit bestand is beschadigd of vergrendeld. Plak de tekst van de privacyverklaring, of sla haar opnieuw op.',
  },
  'privacy.no-text': {
    title: 'Geen tekst gevonden',
    detail: () =>
      'In dit bestand staat geen tekst; misschien is het een scan. Plak de tekst van de privacyverklaring, of geef een bestand waarin je tekst kunt selecteren.',
  },
  'privacy.form': {
    title: 'Dit soort bestand niet',
    detail: () => 'Geef de privacyverklaring als txt, html, docx of pdf, of plak de tekst.',
  },
  'keys.secret-damaged': {
    title: 'Een geheim gaat niet open',
    detail: () => 'Wat in de database op slot staat is veranderd of hoort bij iets anders. Zet een back-up terug.',
  },
  'keys.missing': {
    title: 'Er ontbreekt een sleutel',
    detail: ({ key }) => `Dit is op slot gedaan met sleutel ${key}, die deze installatie niet heeft. Geef hem erbij.`,
  },
  'file.damaged': {
    title: 'Het bestand is beschadigd',
    detail: () => 'Wat bewaard is, is niet wat er ontvangen werd. Er is niets van gebruikt; lever het opnieuw aan.',
  },
  'file.destroyed': {
    title: 'Vernietigd',
    detail: () => 'De bestanden van deze aanvraag zijn gewist en de sleutel is vernietigd. Begin een nieuwe aanvraag.',
  },
  'file.hash': {
    title: 'Niet goed overgekomen',
    detail: () =>
      'Wat binnenkwam is niet het bestand dat werd aangekondigd: de SHA-256 verschilt. Verstuur het opnieuw.',
  },
  'file.incomplete': {
    title: 'Nog niet compleet',
    detail: ({ bytes, promised }) => `Er zijn ${bytes} van de ${promised} bytes. Verstuur eerst de rest.`,
  },
  'file.range': {
    title: 'Zo lang is het bestand niet',
    detail: ({ bytes }) => `Het gevraagde stuk ligt buiten het bestand van ${bytes} bytes.`,
  },
  'upload.too-many': {
    title: 'Al bezig met aanleveren',
    detail: ({ most }) =>
      `Deze aanvraag heeft al ${most} aanleveringen die niet af zijn. Maak er een af of verwijder er een.`,
  },
  'upload.state': {
    title: 'Aanleveren kan nu niet',
    detail: ({ state }) =>
      `De aanvraag staat op “${stateWord('nl', state)}”. Aanleveren kan als beide partijen getekend hebben, of na een mislukte verwerking.`,
  },
  'upload.version': {
    title: 'Andere versie',
    detail: () => 'Hier geldt versie 1.0.0 van het tus-protocol.',
  },
  'delivery.too-heavy': {
    title: 'Te zwaar',
    detail: () =>
      'Dit bestand kost meer geheugen of tijd dan een echt bestand van deze grootte; het is niet verder gelezen. Maak het opnieuw met Verrijk, op het scherm of met “verrijk prepare”, of sla het op als CSV.',
  },
  'delivery.name': {
    title: 'Naam en inhoud passen niet bij elkaar',
    detail: ({ form }) =>
      `In het bestand staat een ${form === 'xlsx' ? 'Excel-werkmap' : 'CSV-tabel'}, maar de naam zegt iets anders. Kijk of dit het goede bestand is en lever het aan als ${form === 'xlsx' ? '.xlsx' : '.csv'}.`,
  },
  'delivery.not-minimal': { title: 'Meer dan nodig is', detail: describeRefusals },
  'delivery.more-than-quoted': {
    title: 'Meer dan afgesproken',
    detail: ({ records, quoted }) =>
      `Dit bestand telt ${records} te verrijken records, en de prijs is afgesproken voor hoogstens ${quoted}. Het is niet bewaard. Lever het bestand aan waarmee je telde, of maak een nieuwe aanvraag met nieuwe tellingen.`,
  },
  'events.too-many': {
    title: 'Te vaak open',
    detail: () =>
      'Er staan voor jouw organisatie al veel pagina’s open die meekijken. Sluit er een paar en probeer het opnieuw.',
  },
  'reference.state': {
    title: 'Dat kan met dit bestand niet',
    detail: ({ state }) => `Het doelgroepenbestand staat op “${state}”, en van daar kan deze stap niet.`,
  },
  'reference.not-there': {
    title: 'Geen doelgroepenbestand',
    detail: () =>
      'De leverancier heeft nu geen doelgroepenbestand in gebruik dat klopt. Hij moet er een bouwen en in gebruik nemen.',
  },
  'webhook.url': {
    title: 'Dit adres kan niet',
    detail: () => 'Een webhook gaat naar een openbaar adres dat met https:// begint, zonder poort, naam of wachtwoord.',
  },
  'webhook.too-many': {
    title: 'Te veel webhooks',
    detail: ({ most }) => `Er kunnen er hoogstens ${most} zijn. Verwijder er eerst een.`,
  },
  'webhook.disabled': { title: 'Webhook staat uit', detail: () => 'Zet de webhook eerst aan en probeer het opnieuw.' },
};
