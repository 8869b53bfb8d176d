import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHeader } from '../../src/columns/header/header-meaning.ts';

/** Headers by what they are: the role and how surely, a set when it is not the plain one. */
const HEADERS: Readonly<Record<string, string>> = {
  'id 1':
    'Account nummer|Klantnummer|klant-ID|relatienr|Relatie-nr.|debiteurnummer|customer id|Customer number|CUSTOMER_NO|CustomerNo|contact id|ContactId|deelnemernummer|abonneenr|Lidnummer|Klant #|Client code|Cliënt-ID|Tessitura ID|Member No.|ID klant|user_id|Donateursnummer|Patron ID|persoonsnummer|Abonnee nummer|KLANTNR|KlantID|accountid|Gebruikers-ID|Debiteurennr|Rel.nr|Rel. nr.',
  'id 2': 'ID|Id|Unique ID|record_id|Extern klantnummer|External ID|Hoofdaccount id|Code',
  'id 2,houseNumber 2': 'nr|Nr.|Nummer|number|No.|#',
  'id 3': 'Klant|Debiteur|Abonnee',
  'postcode 1':
    'Postcode|POSTCODE|postcode |Post code|post_code|PC|PC6|pc-6|Zip|ZIP code|zipcode|Postal Code|PostalCode|ZIP/Postal Code|Postcode klant|Postcode (6PPC)|Postcode*|Klant postcode|contact.postcode|Póstcode|Postcode (1234 AB)|Post-\ncode',
  'postcode 2': 'Postcode/plaats|Postcode en woonplaats|PC + plaats|Zip & City',
  'postcode 1 main':
    'Postcode bezoekadres|Bezoekadres postcode|Home Zip|woonadres_postcode|Postcode (bezoekadres)|Primary Postal Code',
  'postcode 1 post': 'Postadres - Postcode|Mailing Zip/Postal Code|Correspondentie postcode',
  'postcode 1 invoice': 'Factuurpostcode|BillingPostalCode|Factuuradres: Postcode|bill_to_zip',
  'postcode 1 delivery': 'Shipping Zip|Aflever postcode|Bezorgadres postcode',
  'postcode 1 other': 'Adres 2: Postcode|Other Zip|Postcode 2|postcode_2|Vakantieadres postcode',
  'postcode 1 old': 'Oude postcode|Vorige postcode',
  'houseNumber 1':
    'Huisnummer|huisnr|Huisnr.|HNR|Huis nummer|House number|house_number|HouseNo|Street number|Huisnummer incl. toevoeging|Huisnummer (incl. toevoeging)|huisnummer + toevoeging|huisnummer+toev|Huisnr en toevoeging|Huisnr./toev.|Nr + toev.|Huisnummer met toevoeging|Huisnummer en eventuele toevoeging|House number & suffix|Huisnummer, letter, toevoeging|Huisnummer inclusief letter en toevoeging|Adres 1: Huisnummer|HUISNUMMER|huis-\nnummer|Klant huisnummer|Straat nr',
  'houseNumber 1 main': 'Huisnummer woonadres|Bezoek huisnr',
  'addition 1,houseNumber 2':
    'Huisnummertoevoeging|Huisnummer toevoeging|huisnummer_toevoeging|HuisnrToev|Hnr toev.|Toevoeging huisnr|Toevoeging aan huisnr|Nr toevoeging',
  'houseLetter 1': 'Huisletter|huis letter|HL|House letter|Letter|huisnummerletter',
  'addition 1':
    'Toevoeging|Toev.|toevoegingen|Addition|House number addition|House addition|Huisnummer-suffix|Letter + toevoeging|Toevoegsel|Tvg|Tvg.',
  'addition 2': 'Suffix|Ext.|extension|Bus|Busnr.|Busnummer',
  'address 1':
    'Adres|Address|Adresregel 1|Address line 1|address1|Straat + huisnummer|Straat en nummer|Straat en huisnr.|straat/huisnummer|Straatnaam en huisnummer|Street and number|Adres (straat + huisnr)|Volledig adres|Full address|StraatEnHuisnummer|Adres, postcode en plaats|Postcode + huisnummer|Postcode/huisnr|Adresgegevens',
  'address 1 main': 'Bezoekadres|Woonadres|Huidig adres|Home address',
  'address 1 post': 'Postadres|Correspondentieadres|Postal address',
  'address 1 invoice': 'Factuuradres|Billing Address',
  'address 1 other': 'Adresregel 2|Address 2|Tweede adres|Partneradres',
  'address 2': 'Straat|Street|Straatnaam|Street Address|street_name|Adres 1: Straat 1',
  'place 1': 'Plaats|Woonplaats|woonplaatsnaam|City|Town|Stad|Plts.|Woonpl.',
  'place 1 post': 'Mailing City|Plaats postadres',
  'country 1': 'Land|Landcode|Country|country_code|Country Code|Landnaam',
  result: 'Culturele Doelgroep|culturele_doelgroep|Culturele doelgroepen|Doelgroep|Segment|CDM|Doelgroep 2',
  unknown:
    'E-mailadres|Email address|IP adres|Mailadres|Telefoonnummer|Mobiel nummer|Ordernummer|Order ID|Factuurnummer|Rekeningnummer|BTW-nummer|KvK nummer|Stoelnummer|Rij|Kaartnummer|Transactie-ID|Naam|Achternaam|Tussenvoegsel|Voorletters|Geslacht|Geboortedatum|Aantal|Bedrag|Opmerkingen|Adres ID|Landnummer|Oud klantnummer|Partner klantnummer|Land van herkomst|Postbus|Account naam|Klant sinds|Nieuwsbrief|Bezoek|Notitie|Model|Provincie|Gemeente|Wijkcode|IBAN|Datum|Plaatsen|Zipper|Landschap|Nrc lezer|Straatbeeld',
  none: '| |Kolom1|Column 3|Field_2|F4|Unnamed: 0',
};

describe('what a header means', () => {
  for (const [meaning, headers] of Object.entries(HEADERS)) {
    for (const header of headers.split('|')) {
      test(`${JSON.stringify(header)} is ${meaning}`, () => {
        const { kind, roles, set, result } = parseHeader(header);
        const said = Object.entries(roles)
          .map(([role, rank]) => `${role} ${rank}`)
          .join();
        const found = result
          ? 'result'
          : kind === 'known'
            ? said + (set === 'plain' || roles.id ? '' : ` ${set}`)
            : kind;
        assert.equal(found, meaning);
      });
    }
  }
});
