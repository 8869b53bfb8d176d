import type { ReportDocument, ReportTable } from '@verrijk/report';

const GROUPS = [
  { name: 'Culturele Alleseters', colour: '#7e22ce' },
  { name: 'Lokale Vrijetijdsgenieters', colour: '#3f7d20' },
  { name: 'Weelderige Cultuurminnaars', colour: '#7f1d1d' },
  { name: 'Fictieve groep 9', colour: '#475569' },
] as const;

const PROFILE: ReportTable = {
  id: 'profiel',
  caption: 'Groepen in het bestand, in Rotterdam en in Nederland',
  columns: [
    { header: 'Groep', kind: 'text' },
    { header: 'Huishoudens', kind: 'count' },
    { header: 'Aandeel', kind: 'share' },
    { header: 'Index (Rotterdam)', kind: 'index' },
    { header: 'Index (Nederland)', kind: 'index' },
    { header: 'Zeker?', kind: 'text' },
  ],
  rows: [
    ['Culturele Alleseters', 6_210, 0.4871, 121, 142, 'geen toeval'],
    ['Lokale Vrijetijdsgenieters', 4_105, 0.322, 97, 88, 'kan toeval zijn'],
    ['Weelderige Cultuurminnaars', 2_433, 0.1909, 64, 'n.v.t.', 'geen toeval'],
    ['Fictieve groep 9', null, null, null, null, null],
  ],
  totals: ['Samen', 12_750, 1, 100, 100, ''],
};

/** A fictional document with every kind of block, chart and value, and texts that try to be markup or a formula. */
export const EXAMPLE_DOCUMENT: ReportDocument = {
  language: 'nl',
  title: 'Wie is het publiek van “Museum <&> Zonen”?',
  subtitle: '12.750 huishoudens in vrienden & bezoekers 2024.xlsx, 22 november 2026',
  warning: 'Dit zijn fictieve gegevens, gemaakt om Verrijk te laten zien. Trek er geen conclusies uit.',
  sections: [
    {
      id: 'kern',
      title: 'Wat valt op',
      lead: 'Culturele Alleseters komen in dit bestand duidelijk vaker voor dan in Nederland.',
      blocks: [
        {
          kind: 'figures',
          figures: [
            { value: '12.750', label: 'huishoudens met een groep' },
            { value: '94,5%', label: 'van de rijen is gekoppeld' },
            { value: '€ 1.234,50', label: 'besteed per klant <gemiddeld>' },
          ],
        },
        {
          kind: 'list',
          items: [
            'Culturele Alleseters: index 142, dus 42% vaker dan in Nederland. Dit verschil is geen toeval.',
            'Lokale Vrijetijdsgenieters: index 88. Dit verschil kan toeval zijn.',
            '=SOM(A1:A2) is een tekst, geen formule, en <b>dit</b> geen opmaak.',
          ],
        },
        { kind: 'note', tone: 'good', text: 'Het beeld blijft staan als de minder zekere koppelingen niet meetellen.' },
        {
          kind: 'note',
          tone: 'attention',
          text: '742 rijen hebben geen groep; zij kunnen het beeld iets verschuiven.',
        },
      ],
    },
    {
      id: 'profiel',
      title: 'Profiel',
      lead: 'Elke groep naast haar aandeel in Rotterdam en in Nederland.',
      blocks: [
        {
          kind: 'chart',
          chart: {
            kind: 'bars',
            unit: 'index',
            categories: GROUPS.map(({ name }) => name),
            series: [
              {
                name: 'Nederland',
                colour: '#1c6863',
                values: [142, 88, null, null],
                low: [136, 79, null, null],
                high: [148, 101, null, null],
              },
              {
                name: 'Rotterdam',
                colour: '#7a5200',
                values: [121, 97, 64, null],
                low: [117, 92, 60, null],
                high: [125, 102, 68, null],
              },
            ],
            baseline: 100,
          },
          caption: 'Index per groep, tegenover Nederland en Rotterdam',
          alternative:
            'Staven vanaf 100. Culturele Alleseters steken er het verst bovenuit, met 142 tegenover Nederland; Weelderige Cultuurminnaars blijven achter met 64 tegenover Rotterdam.',
          howToRead:
            '100 betekent: net zo vaak als in de vergelijking. Culturele Alleseters hebben index 142 tegenover Nederland: ze komen 42% vaker voor. Het dunne streepje toont tussen welke waarden de index waarschijnlijk ligt: 136 en 148.',
          table: PROFILE,
        },
        { kind: 'paragraph', text: 'De groep is die van het huishouden, nooit die van een persoon.' },
      ],
    },
    {
      id: 'gedrag',
      title: 'Gedrag',
      blocks: [
        {
          kind: 'chart',
          chart: {
            kind: 'ranges',
            unit: 'days',
            categories: GROUPS.map(({ name }) => name),
            series: [
              {
                name: 'Dagen vooraf',
                colour: '#1c6863',
                values: [34, 9, 21, null],
                low: [12, 2, 6, null],
                high: [71, 25, 48, null],
              },
            ],
            colours: GROUPS.map(({ colour }) => colour),
          },
          caption: 'Hoeveel dagen vooraf er wordt besteld',
          alternative:
            'Culturele Alleseters bestellen het vroegst, met 34 dagen in het midden; Lokale Vrijetijdsgenieters het laatst, met 9.',
          howToRead:
            'De streep loopt van de vroege tot de late helft. Bij Culturele Alleseters bestelt de middelste klant 34 dagen vooraf; de helft bestelt tussen 12 en 71 dagen vooraf.',
          table: {
            id: 'vooraf',
            caption: 'Dagen tussen bestelling en voorstelling, en besteding per klant',
            columns: [
              { header: 'Groep', kind: 'text' },
              { header: 'Een kwart bestelt later dan', kind: 'days' },
              { header: 'Midden', kind: 'days' },
              { header: 'Een kwart bestelt eerder dan', kind: 'days' },
              { header: 'Per klant', kind: 'money' },
              { header: 'Bestellingen per klant', kind: 'decimal' },
            ],
            rows: [
              ['Culturele Alleseters', 12, 34, 71, 1_234.5, 3.42],
              ['Lokale Vrijetijdsgenieters', 2, 9, 25, 87.25, 1.2],
              ['Weelderige Cultuurminnaars', 6, 21, 48, 312, 2.05],
              ['Fictieve groep 9', null, null, null, null, null],
            ],
          },
        },
        {
          kind: 'chart',
          chart: {
            kind: 'stacked',
            unit: 'share',
            categories: GROUPS.map(({ name }) => name),
            series: [
              { name: 'Zelfde dag', colour: '#0072b2', values: [0.05, 0.31, 0.12, null] },
              { name: '1 tot 7 dagen', colour: '#e69f00', values: [0.2, 0.34, null, null] },
              { name: 'Eerder', colour: '#009e73', values: [0.75, 0.35, null, null] },
            ],
          },
          caption: 'Vroeg of laat besteld',
          alternative:
            'Driekwart van de bestellingen van Culturele Alleseters is meer dan een week vooraf; bij Lokale Vrijetijdsgenieters een derde.',
          howToRead:
            'Elke balk is 100% van de bestellingen van een groep. Bij Culturele Alleseters is 75% eerder dan een week vooraf.',
          table: {
            id: 'vroeg-of-laat',
            caption: 'Bestellingen naar tijd vooraf',
            columns: [
              { header: 'Groep', kind: 'text' },
              { header: 'Zelfde dag', kind: 'share' },
              { header: '1 tot 7 dagen', kind: 'share' },
              { header: 'Eerder', kind: 'share' },
            ],
            rows: [
              ['Culturele Alleseters', 0.05, 0.2, 0.75],
              ['Lokale Vrijetijdsgenieters', 0.31, 0.34, 0.35],
              ['Weelderige Cultuurminnaars', 0.12, null, null],
              ['Fictieve groep 9', null, null, null],
            ],
          },
        },
        {
          kind: 'chart',
          chart: {
            kind: 'bars',
            unit: 'share',
            categories: GROUPS.map(({ name }) => name),
            series: [{ name: 'Aandeel', colour: '#1c6863', values: [0.4871, 0.322, 0.1909, null] }],
            colours: GROUPS.map(({ colour }) => colour),
          },
          caption: 'Aandeel van elke groep',
          alternative: 'Bijna de helft is Culturele Alleseters.',
          howToRead: 'Van de 100 huishoudens zijn er 49 Culturele Alleseters.',
          table: {
            id: 'aandeel',
            caption: 'Aandeel van elke groep, en de verandering sinds vorig jaar',
            columns: [
              { header: 'Groep', kind: 'text' },
              { header: 'Aandeel', kind: 'share' },
              { header: 'Verandering in procentpunten', kind: 'points' },
            ],
            rows: [
              ['Culturele Alleseters', 0.4871, 0.021],
              ['Lokale Vrijetijdsgenieters', 0.322, -0.034],
              ['Weelderige Cultuurminnaars', 0.1909, 0],
              ['Fictieve groep 9', null, null],
            ],
          },
        },
      ],
    },
    {
      id: 'methode',
      title: 'Methode en bronnen',
      blocks: [
        {
          kind: 'table',
          table: {
            id: 'bestanden',
            caption: 'Gelezen bestanden',
            columns: [
              { header: 'Bestand', kind: 'text' },
              { header: 'Rijen', kind: 'count' },
            ],
            rows: [
              ['vrienden & bezoekers 2024.xlsx', 13_492],
              ['=HYPERLINK("x").csv', 0],
            ],
          },
        },
        { kind: 'paragraph', text: 'Aantallen onder de 10 staan er niet in: “minder dan 10”.' },
      ],
    },
  ],
  footer: 'Gemaakt met Verrijk 0.1.0 op 22 november 2026, op deze computer. Er is niets verstuurd.',
};
