/** The whole agreement, to read on the screen. */
export const agreementText = {
  summary: 'Lees de hele overeenkomst',
  what: 'Dit zijn de woorden van de pdf, van begin tot eind.',
  waiting: 'De overeenkomst wordt opgehaald …',
  elsewhere: 'Deze overeenkomst is getekend in een oudere uitgave. De hele tekst staat in de pdf.',
};
