import type { LoadBackSentences } from '../load-back-sentences.ts';
import { counting } from '../wording.ts';

const count = counting('en-GB');
const ids = (many: number): string => count(many, 'customer ID', 'customer IDs');

export const loadBack: LoadBackSentences = {
  changes: {
    new: { label: 'new', meaning: 'Had no group yet and gets one.' },
    changed: { label: 'changed', meaning: 'Had another group.' },
    unchanged: { label: 'unchanged', meaning: 'Had this group already.' },
    kept: { label: 'kept', meaning: 'Came back without a group; the old one stays.' },
    'without-group': { label: 'without group', meaning: 'Had no group and got none.' },
    conflict: {
      label: 'contradictory',
      meaning: 'The rows of this one customer name different groups; none of it is loaded.',
    },
    missing: { label: 'not back', meaning: 'Was delivered and did not come back; stays as it is.' },
    'not-delivered': { label: 'not delivered', meaning: 'Was not in the delivery; stays as it is.' },
  },
  deviations: {
    missing: (many) =>
      `${ids(many)} of the export did not come back. Is the enriched file complete, and is it of the same export?`,
    unknown: (many) =>
      `${ids(many)} came back but ${many === 1 ? 'is' : 'are'} not in the export. Is this the export that was delivered?`,
    duplicate: (many) =>
      `${ids(many)} came back more often than ${many === 1 ? 'it stands' : 'they stand'} in the export. Ask the provider where the double rows come from.`,
    altered: (many) =>
      `${ids(many)} ${many === 1 ? 'seems' : 'seem'} altered: without leading zeros, in another case or rounded. A spreadsheet usually did that; ask for the file as it was.`,
  },
  deviationLabels: { missing: 'not back', unknown: 'unknown', duplicate: 'double', altered: 'altered' },
  advice: [
    'A group on a customer record is personal data: see that your privacy statement says so, and leave out whoever has objected.',
    'Keep the rollback file until you are certain that all is well.',
    'Try it with one customer first, rolling back too: whether an empty value empties the field differs between systems.',
    'When importing, always choose to update, never to add.',
    'Do not open a CSV file in Excel before you import it: Excel changes long customer IDs and leading zeros.',
  ],
  systems: {
    generic: {
      name: 'another system',
      advice: ['When importing, point at the column with the customer ID as the key.'],
      unsure: ['Which separator your system expects; in this file it is a semicolon.'],
    },
    spektrix: {
      name: 'Spektrix',
      advice: ['An import into Spektrix cannot be undone: import one customer first and see whether it is right.'],
      unsure: [
        'What the columns of your import template are called; change the headers when they differ.',
        'Whether the field exists; make it first when it does not.',
      ],
    },
    tixly: {
      name: 'Tixly',
      advice: ['A row with Customer ID 0 makes a new customer in Tixly; such rows are left out.'],
      unsure: ['What the field for the group is called in your Tixly; change the header when it differs.'],
    },
    hubspot: {
      name: 'HubSpot',
      advice: ['When importing, choose “update existing contacts” and Record ID as the unique identifier.'],
      unsure: [
        'Whether the customer ID of your export is the Record ID of HubSpot; map the column to the property that is unique otherwise.',
        'Whether an empty cell clears a value in HubSpot; try that with one contact before you rely on it.',
      ],
    },
    salesforce: {
      name: 'Salesforce',
      advice: [
        'Choose Update on Id, never Upsert: an upsert adds unknown rows as new contacts.',
        'For rolling back, switch on that empty values are taken along.',
      ],
      unsure: [
        'The API name of the field; here it is Culturele_Doelgroep__c.',
        'Whether the customer ID of your export is the Id of Salesforce; do an update on your external ID otherwise.',
      ],
    },
    mailchimp: {
      name: 'Mailchimp',
      advice: [
        'Mailchimp knows contacts by their e-mail address; it comes from your own export and goes nowhere else.',
        'Choose “update existing contacts”. Whoever is not in Mailchimp may not simply be added.',
      ],
      unsure: ['Whether the field for the group exists in your audience; make it first when it does not.'],
    },
    copernica: {
      name: 'Copernica',
      advice: [
        'Choose the field with the customer ID as the key field.',
        'Choose that rows without a profile are skipped, not created.',
      ],
      unsure: ['What the key field is called in your database; the header is that of your export.'],
    },
    ticketmatic: {
      name: 'Ticketmatic',
      advice: [
        'In Ticketmatic the group is a custom field of the contact that is set through the API; give this file to whoever does that.',
      ],
      unsure: ['Whether Ticketmatic can read this file itself, and what the custom field is called.'],
    },
    tessitura: {
      name: 'Tessitura',
      advice: [
        'Load the group as an attribute on CUSTOMER_NO, and replace the attribute that is there instead of adding one.',
      ],
      unsure: [
        'What the attribute is called and how your Tessitura expects an import file; ask your administrator.',
        'Whether an empty value clears the attribute.',
      ],
    },
  },
};
