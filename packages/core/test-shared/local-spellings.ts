/** How people write a suffix that the register writes otherwise. */
export interface LocalSpelling {
  readonly what: string;
  /** Which suffixes of the register the spelling is for. */
  readonly registered: RegExp;
  readonly write: (suffix: string) => readonly string[];
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

export const LOCAL_SPELLINGS: readonly LocalSpelling[] = [
  { what: 'hs, huis, bg for H', registered: /^H$/, write: () => ['hs', 'HS.', 'huis', '-huis', 'bg', 'begane grond'] },
  { what: 'A hs for AH', registered: /^[A-C]H$/, write: (suffix) => [`${suffix[0]!} hs`, `${suffix[0]!}-huis`] },
  { what: 'bis for BS', registered: /^BS$/, write: () => ['bis', 'BIS', '-bis'] },
  { what: 'bis A for BSA', registered: /^BSA$/, write: () => ['bis A', 'bis-a'] },
  { what: 'A bis for ABS', registered: /^ABS$/, write: () => ['A bis', 'a-bis'] },
  { what: 'rood for RD', registered: /^RD$/, write: () => ['rood', 'Rood'] },
  { what: 'rd for ROOD', registered: /^ROOD$/, write: () => ['rd'] },
  { what: 'zwart for ZW', registered: /^ZW$/, write: () => ['zwart', 'Zwart'] },
  {
    what: 'A rood for ARD',
    registered: /^[A-C](?:RD|ZW)$/,
    write: (suffix) => [`${suffix[0]!} ${suffix.endsWith('RD') ? 'rood' : 'zwart'}`],
  },
  { what: 'boven for BOV', registered: /^BOV$/, write: () => ['boven'] },
  { what: 'beneden for BEN', registered: /^BEN$/, write: () => ['beneden'] },
  { what: 'III for 3', registered: /^[1-4]$/, write: (suffix) => [ROMAN[Number(suffix)]!] },
  {
    what: '2 hoog, 3hg, 2e etage for the floor',
    registered: /^[1-4]$/,
    write: (suffix) => [`${suffix} hoog`, `${suffix}hg`, `${suffix}-hoog`, `${suffix}e etage`, `${suffix}e`],
  },
  {
    what: '2 achter, III voor for 2A, 3V',
    registered: /^[1-4][AV]$/,
    write: (suffix) => {
      const [floor, side] = [suffix[0]!, suffix[1] === 'A' ? 'achter' : 'voor'];
      return [`${floor} ${side}`, `${floor} hoog ${side}`, `${ROMAN[Number(floor)]!} ${side}`];
    },
  },
  {
    what: '2 links, 2hg rechts for 2L, 2R',
    registered: /^[1-4][LR]$/,
    write: (suffix) => {
      const [floor, side] = [suffix[0]!, suffix[1] === 'L' ? 'links' : 'rechts'];
      return [`${floor} ${side}`, `${floor}hg ${side}`];
    },
  },
  {
    what: 'bg links for BGL',
    registered: /^BG[LR]$/,
    write: (suffix) => [`bg ${suffix.endsWith('L') ? 'links' : 'rechts'}`],
  },
  {
    what: '3, 3 hoog for III',
    registered: /^I{1,3}$/,
    write: (suffix) => [`${suffix.length}`, `${suffix.length} hoog`],
  },
];
