import type { MailCatalogue } from '../mail-sentences.ts';

const NOT_YOU =
  'Was jij dit niet? Kies dan meteen een nieuw wachtwoord en vraag een beheerder van je organisatie om je sessies te beëindigen.';

export const nl: MailCatalogue = {
  invitation: ({ party, days, link }) => ({
    subject: `Je bent uitgenodigd bij ${party} in Verrijk`,
    paragraphs: [
      `${party} nodigt je uit om mee te werken in Verrijk, waar een klantbestand wordt verrijkt met Culturele Doelgroepen.`,
      `Open deze link om een wachtwoord te kiezen. Hij werkt één keer, en ${dagen(days)}.`,
      link,
      'Verwachtte je dit niet? Dan hoef je niets te doen.',
    ],
  }),
  reset: ({ minutes, link }) => ({
    subject: 'Kies een nieuw wachtwoord voor Verrijk',
    paragraphs: [
      `Open deze link om een nieuw wachtwoord te kiezen. Hij werkt één keer, en ${minutes} minuten.`,
      link,
      'Vroeg je hier niet om? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.',
    ],
  }),
  'factor-reset': ({ party, minutes, link }) => ({
    subject: 'Stel je tweede stap van inloggen opnieuw in',
    paragraphs: [
      `Iemand die ${party} in Verrijk beheert heeft dit gevraagd, omdat je de tweede stap van inloggen kwijt bent.`,
      `Open deze link om die weg te nemen, met alle passkeys en herstelcodes. Bij het inloggen stel je daarna een nieuwe in. De link werkt één keer, ${minutes} minuten lang.`,
      link,
      'Heb je hier niet om gevraagd? Open de link dan niet, en zeg het tegen je collega.',
    ],
  }),
  'account-deleted': () => ({
    subject: 'Je account bij Verrijk is verwijderd',
    paragraphs: [
      'Je account is verwijderd zoals je vroeg, met je naam, adres en passkeys.',
      'Was jij dit niet? Zeg het dan tegen wie jouw organisatie hier beheert: met een uitnodiging kun je terugkomen.',
    ],
  }),
  'password-changed': ({ page }) => ({
    subject: 'Je wachtwoord voor Verrijk is veranderd',
    paragraphs: ['Je wachtwoord is zojuist veranderd en je andere sessies zijn beëindigd.', NOT_YOU, page],
  }),
  'second-factor-changed': ({ page }) => ({
    subject: 'Je tweede stap bij het inloggen is veranderd',
    paragraphs: ['De tweede stap waarmee je bij Verrijk inlogt, is zojuist veranderd.', NOT_YOU, page],
  }),
  'passkey-added': ({ page }) => ({
    subject: 'Er is een passkey aan je account toegevoegd',
    paragraphs: ['Je kunt voortaan ook met een nieuwe passkey inloggen bij Verrijk.', NOT_YOU, page],
  }),
  'signed-in-elsewhere': ({ page }) => ({
    subject: 'Je bent ingelogd op een nieuw apparaat',
    paragraphs: ['Er is zojuist met jouw account ingelogd op een apparaat dat we nog niet kenden.', NOT_YOU, page],
  }),
  'order-to-quote': ({ order, page }) => ({
    subject: `Aanvraag ${order} wacht op een prijs`,
    paragraphs: [
      `De telling van aanvraag ${order} is binnen.`,
      'Bevestig de prijs, pas hem aan of wijs de aanvraag af:',
      page,
    ],
  }),
  'order-to-accept': ({ order, page }) => ({
    subject: `Er is een prijs voor aanvraag ${order}`,
    paragraphs: [
      `De leverancier heeft een prijs en een termijn gegeven voor aanvraag ${order}.`,
      'Bekijk ze en ga akkoord, of trek de aanvraag in:',
      page,
    ],
  }),
  'order-refused': ({ order, page }) => ({
    subject: `Aanvraag ${order} is afgewezen`,
    paragraphs: [`De leverancier voert aanvraag ${order} niet uit.`, 'De reden staat bij de aanvraag:', page],
  }),
  'order-to-sign': ({ order, page }) => ({
    subject: `De overeenkomst van aanvraag ${order} staat klaar`,
    paragraphs: [
      `Over prijs en termijn van aanvraag ${order} is iedereen het eens. De verwerkersovereenkomst staat klaar.`,
      'Lees haar en onderteken; zolang niet beide partijen hebben getekend, wordt er niets aangeleverd:',
      page,
    ],
  }),
  'order-to-deliver': ({ order, page }) => ({
    subject: `Je kunt aanleveren voor aanvraag ${order}`,
    paragraphs: [
      `Beide partijen hebben de overeenkomst van aanvraag ${order} getekend.`,
      'Lever nu het bestand aan met alleen ID, postcode en huisnummer:',
      page,
    ],
  }),
  'order-agreed': ({ order, page }) => ({
    subject: `De overeenkomst van aanvraag ${order} is getekend`,
    paragraphs: [
      `Beide partijen hebben de overeenkomst van aanvraag ${order} getekend. Nu levert de organisatie aan; jij hoeft niets te doen.`,
      page,
    ],
  }),
  'order-to-fetch': ({ order, page }) => ({
    subject: `Het resultaat van aanvraag ${order} staat klaar`,
    paragraphs: [
      `Aanvraag ${order} is klaar.`,
      'Haal het resultaat op vóór de dag waarop alles wordt gewist; die dag staat bij de aanvraag:',
      page,
    ],
  }),
  'order-ready': ({ order, page }) => ({
    subject: `Aanvraag ${order} is klaar`,
    paragraphs: [
      `Aanvraag ${order} is uitgevoerd en de organisatie kan het resultaat ophalen. Jij hoeft niets te doen.`,
      page,
    ],
  }),
  'order-failed': ({ order, page }) => ({
    subject: `Aanvraag ${order} is niet gelukt`,
    paragraphs: [
      `Het aangeleverde bestand van aanvraag ${order} kon niet worden verrijkt. Er is niets half gedaan en er wordt niets gerekend.`,
      'Bij de aanvraag staat wat er aan de hand is. Probeer het opnieuw, lever een beter bestand aan, of wis alles:',
      page,
    ],
  }),
  'order-failed-here': ({ order, page }) => ({
    subject: `Aanvraag ${order} is niet gelukt`,
    paragraphs: [
      `Aanvraag ${order} kon niet worden uitgevoerd. De organisatie weet het ook.`,
      'Bij de aanvraag staat wat er aan de hand is. Ligt het aan de referentie, herstel die en probeer het opnieuw:',
      page,
    ],
  }),
  'order-cancelled': ({ order, page }) => ({
    subject: `Aanvraag ${order} is ingetrokken`,
    paragraphs: [
      `De organisatie heeft aanvraag ${order} ingetrokken. Jij hoeft niets te doen; de reden staat bij de aanvraag.`,
      page,
    ],
  }),
  'order-purged': ({ order, page }) => ({
    subject: `De gegevens van aanvraag ${order} zijn gewist`,
    paragraphs: [
      `Alle klantgegevens van aanvraag ${order} zijn gewist en de sleutel is vernietigd.`,
      'Het ondertekende bewijs daarvan blijft bij de aanvraag staan:',
      page,
    ],
  }),
  'reference-damaged': ({ reference, page }) => ({
    subject: 'Een referentie is beschadigd en wordt niet gebruikt',
    paragraphs: [
      `De referentie “${reference}” is niet meer zoals zij is vastgelegd. Er wordt niets mee verrijkt tot dit is hersteld; aanvragen wachten.`,
      'Bouw haar opnieuw uit de bron en activeer die, of activeer een andere:',
      page,
    ],
  }),
  'webhook-disabled': ({ host, page }) => ({
    subject: 'Een webhook is uitgezet',
    paragraphs: [
      `De webhook naar ${host} gaf anderhalve dag lang geen goed antwoord en is uitgezet. Aanvragen gaan gewoon door.`,
      'Kijk bij de afleveringen wat er misging, zet hem weer aan en stuur opnieuw wat gemist is:',
      page,
    ],
  }),
};

function dagen(days: number): string {
  return days === 1 ? 'één dag' : `${days} dagen`;
}
