import type { PrivacySentences } from '../privacy-sentences.ts';

export const privacy: PrivacySentences = {
  notAdvice:
    'This is an aid and no legal advice: it looks for words that often belong to a point. Read for yourself whether it is right, and put doubts to your data protection officer or a lawyer.',
  points: {
    controller: {
      label: 'Who is responsible',
      why: 'People must know which organisation uses their data (article 13(1)(a) GDPR).',
      add: '[Name of the organisation], of [place], is the controller of the processing of your personal data.',
    },
    contact: {
      label: 'Where to ask',
      why: 'People need a place for their questions and requests (article 13(1)(a) and (b) GDPR).',
      add: 'If you have questions about your personal data, please contact us at [e-mail address].',
    },
    purpose: {
      label: 'What for: analysis of the audience',
      why: 'Every purpose must be named; adding a segment serves analysis and segmentation of the audience (article 13(1)(c) GDPR).',
      add: 'We use data of visitors to analyse our audience and to divide it into segments, so that programme and communication suit it.',
    },
    'legal-ground': {
      label: 'The legal basis',
      why: 'Every purpose has a basis, which you choose yourself and can account for (articles 6 and 13(1)(c) and (d) GDPR).',
      add: 'The legal basis of this analysis is [your consent / our legitimate interest, namely …].',
    },
    'address-data': {
      label: 'Postcode and house number',
      why: 'The enrichment uses these; people must know that they are used for it.',
      add: 'For the analysis of our audience we use your postcode, your house number and its addition.',
    },
    source: {
      label: 'Where the added data come from',
      why: 'The segment does not come from the people themselves, so its source must be named (article 14(2)(f) GDPR).',
      add: 'We add to our customer data a segment of the Culturele Doelgroepenmodel, which comes from an external file with a segment for each household in the Netherlands.',
    },
    recipients: {
      label: 'Who receives the data',
      why: 'Who carries out the enrichment receives data as a processor and must be named, by name or by kind (article 13(1)(e) GDPR).',
      add: 'The enrichment is carried out by [name of the provider], which works on our behalf as a processor under a data processing agreement.',
    },
    profiling: {
      label: 'Dividing into segments',
      why: 'A segment on a customer is personal data, and using it for marketing is profiling (article 4(4) GDPR).',
      add: 'By your address we place your household in a segment; it says something of such households and nothing certain of you.',
    },
    retention: {
      label: 'How long you keep it',
      why: 'A period, or how it is decided, belongs there, for the segment too (article 13(2)(a) GDPR).',
      add: 'We keep your data and the segment until [two] years after your last visit.',
    },
    rights: {
      label: 'The rights of people',
      why: 'People must know what they can ask (article 13(2)(b) GDPR).',
      add: 'You have the right to access, rectify, erase, restrict and transfer your personal data.',
    },
    objection: {
      label: 'Objection to direct marketing',
      why: 'This right holds always and without a reason, and must be named apart and clearly (article 21(2) and (4) GDPR).',
      add: 'You may object at any time and without a reason to direct marketing and to profiling for it; we then stop.',
    },
    complaint: {
      label: 'Complaint to the authority',
      why: 'People must know that they can complain (article 13(2)(d) GDPR).',
      add: 'You can lodge a complaint with the Dutch Data Protection Authority (autoriteitpersoonsgegevens.nl).',
    },
    'automated-decisions': {
      label: 'No automated decisions',
      why: 'Saying that there are none answers the question of everybody who reads of segments (articles 13(2)(f) and 22 GDPR).',
      add: 'We make no automated decisions about you on the ground of a segment.',
    },
  },
};
