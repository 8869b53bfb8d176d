import type { Language } from '@verrijk/core/messages';
import type { Role } from '@verrijk/server/contract';

/** What the commands of the service print. */
export interface ServiceTexts {
  readonly starting: string;
  readonly running: (address: string) => string;
  readonly working: (workers: number) => string;
  readonly firstLink: string;
  readonly documentation: string;
  readonly data: string;
  readonly stop: string;
  readonly stopping: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly demo: {
    readonly intro: string;
    readonly logins: string;
    readonly tokens: string;
    readonly export: string;
    readonly next: string;
    readonly onlyHere: string;
  };
  readonly backup: {
    readonly written: (file: string, tables: string, rows: string, size: string) => string;
    readonly restored: (tables: string, rows: string) => string;
  };
  readonly rotated: (secrets: string, key: string) => string;
  readonly audit: {
    readonly intact: (events: string) => string;
    readonly broken: (event: string) => string;
    readonly shortened: string;
  };
}

const nl: ServiceTexts = {
  starting: 'Verrijk start …',
  running: (address) => `Verrijk draait op ${address}`,
  working: (workers) =>
    workers === 1 ? 'Verrijk verwerkt aanvragen, één tegelijk.' : `Verrijk verwerkt aanvragen, ${workers} tegelijk.`,
  firstLink: 'Open deze link om de eerste beheerder te worden; hij werkt één keer',
  documentation: 'Uitleg van de API',
  data: 'Gegevens',
  stop: 'Ctrl-C stopt.',
  stopping: 'Verrijk stopt: wat loopt wordt afgemaakt of teruggegeven …',
  roles: {
    owner: 'eigenaar',
    member: 'medewerker',
    reader: 'lezer',
    administrator: 'beheerder',
    operator: 'uitvoerder',
  },
  demo: {
    intro: 'Dit is een demo. Alle partijen, personen, prijzen en gegevens zijn fictief.',
    logins: 'Inloggen',
    tokens: 'Tokens voor “verrijk order”',
    export: 'Een export om te proberen',
    next: 'Bijvoorbeeld',
    onlyHere:
      'Een demo heeft wachtwoorden die iedereen kent en luistert daarom alleen op deze computer. Laat --host weg.',
  },
  backup: {
    written: (file, tables, rows, size) =>
      `${file}: ${rows} rijen uit ${tables} tabellen (${size}), versleuteld. Bewaar de sleutel van de installatie ergens anders.`,
    restored: (tables, rows) => `Alles staat terug: ${rows} rijen in ${tables} tabellen.`,
  },
  rotated: (secrets, key) => `Sleutel ${key} is nu de enige; ${secrets} geheimen zijn opnieuw vergrendeld.`,
  audit: {
    intact: (events) => `Het logboek klopt: ${events} handelingen, niets veranderd of verdwenen.`,
    broken: (event) => `Het logboek klopt niet: bij handeling ${event} is iets veranderd, verplaatst of verdwenen.`,
    shortened: 'Het logboek klopt niet: de handeling van de bewaarde kop is er niet meer, of is een andere geworden.',
  },
};

const en: ServiceTexts = {
  starting: 'Verrijk is starting …',
  running: (address) => `Verrijk is running at ${address}`,
  working: (workers) =>
    workers === 1 ? 'Verrijk works on orders, one at a time.' : `Verrijk works on orders, ${workers} at a time.`,
  firstLink: 'Open this link to become the first administrator; it works once',
  documentation: 'Documentation of the API',
  data: 'Data',
  stop: 'Ctrl-C stops.',
  stopping: 'Verrijk is stopping: what is under way is finished or handed back …',
  roles: {
    owner: 'owner',
    member: 'member',
    reader: 'reader',
    administrator: 'administrator',
    operator: 'operator',
  },
  demo: {
    intro: 'This is a demo. All parties, people, prices and data are fictional.',
    logins: 'Sign in',
    tokens: 'Tokens for “verrijk order”',
    export: 'An export to try',
    next: 'For example',
    onlyHere: 'A demo has passwords that everybody knows, and so it listens on this computer alone. Leave out --host.',
  },
  backup: {
    written: (file, tables, rows, size) =>
      `${file}: ${rows} rows of ${tables} tables (${size}), encrypted. Keep the key of the installation somewhere else.`,
    restored: (tables, rows) => `All is back: ${rows} rows in ${tables} tables.`,
  },
  rotated: (secrets, key) => `Key ${key} is now the only one; ${secrets} secrets were locked anew.`,
  audit: {
    intact: (events) => `The log is right: ${events} events, nothing changed or gone.`,
    broken: (event) => `The log is not right: at event ${event} something was changed, moved or removed.`,
    shortened: 'The log is not right: the event of the head that was kept is no longer there, or has become another.',
  },
};

const TEXTS: Readonly<Record<Language, ServiceTexts>> = { nl, en };

export function serviceTexts(language: Language): ServiceTexts {
  return TEXTS[language];
}
