import type { deskRegions as dutch } from '../nl/desk-regions.ts';

/** Which municipalities a provider serves. */
export const deskRegions: typeof dutch = {
  title: 'Area',
  lead: 'An organisation comes to the office that serves its municipality by itself. Here it says which municipalities are yours.',
  onlyAdministrators: 'You can look here. Changing the area is for an administrator of your office.',
  elsewhere: {
    own: 'You do all other places',
    ownDetail: 'Every municipality that is in nobody’s list is yours. That is why you have no list yourselves.',
    other: (name) => `Who is in no list at all comes to ${name}.`,
    nobody:
      'Nobody does the other places yet. Organisations outside all lists have to choose themselves now, with a reason.',
    title: 'All other places',
    hostLead:
      'You run this installation and say who does the other places: always exactly one office, without a list of its own.',
    choose: 'Who does the other places?',
    regions: (count) =>
      count === 1 ? '1 municipality in its list: not possible' : `${count} municipalities in its list: not possible`,
    none: 'no list of its own',
    impossible: (name) =>
      `${name} has a list of its own. Only a provider without one can serve all other places; take the municipalities out of it first.`,
    save: 'Appoint …',
    confirmTitle: (name) => `Let ${name} do all other places?`,
    confirmDetail: 'That goes for new orders. What is with an office already stays there.',
    confirm: 'Appoint',
  },
  list: {
    title: (count) => (count === 1 ? 'Our municipality' : `Our ${count} municipalities`),
    search: 'Search the list',
    searchHint: 'By municipality, place or postcode.',
    empty: 'There are no municipalities in your list yet.',
    nothing: 'Nothing found. Is the municipality not there yet? Then add it.',
    caption: 'Municipalities with their places and postcodes',
    municipality: 'Municipality',
    places: 'Also known as',
    postcodes: 'Postcodes',
    actions: 'Actions',
    change: 'Change',
    changeOf: (name) => `Change ${name}`,
    remove: 'Take away …',
    removeOf: (name) => `Take away ${name}`,
    removeTitle: (name) => `Take ${name} away?`,
    removeDetail: (elsewhere) =>
      `New orders of organisations there come to ${elsewhere} then. Orders that are with you already stay with you.`,
    nobody: 'nobody, until an office takes the municipality',
    removeConfirm: 'Take away',
    noPostcodes: 'none',
  },
  form: {
    add: 'Add a municipality',
    addTitle: 'Add a municipality',
    changeTitle: (name) => `Change ${name}`,
    municipality: 'Municipality',
    municipalityHint: 'Begin to type, or choose from the list.',
    openList: 'Show the list of municipalities',
    municipalityMissing: 'Choose or type a municipality.',
    notListed: 'This name is not in the list of municipalities. Is the spelling right?',
    places: 'Places and other names',
    placesHint: 'As people call it, with commas between. For instance villages, or the name from before a merger.',
    postcodes: 'Postcodes',
    postcodesHint: 'The four digits, with commas or dashes: 3111-3119, 3121. A postcode goes before a name.',
    postcodesWrong: (parts) => `These are no postcodes: ${parts}.`,
    postcodesNone: 'Without postcodes an organisation is recognised by the name of its municipality alone.',
    known: 'Postcodes and places filled in as we know them. Look them over.',
    conflictsTitle: 'This is taken already',
    conflict: (what, municipality, provider) =>
      what === municipality ? `${what}: with ${provider}` : `${what}: belongs to ${municipality} of ${provider}`,
    conflictOwn: (what, municipality) =>
      what === municipality
        ? `${what}: is in your list already`
        : `${what}: belongs to ${municipality} in your list already`,
    conflictMore: (count) => `and ${count} more`,
    conflictOwnAdvice:
      'Every postcode and every place stands once in your list. Take them away here, or change the other municipality.',
    conflictAdvice:
      'Every postcode and every place belongs to one office, or an organisation would not know where to go. Take them away here, or talk with the other office.',
    save: 'Save',
    overtaken:
      'A colleague changed this municipality meanwhile. Your change was not saved; below you see how it is now.',
    added: (name) => `${name} is in your list.`,
    changed: (name) => `${name} was changed.`,
    removed: (name) => `${name} is no longer in your list.`,
  },
  paste: {
    title: 'Paste a whole list',
    lead: 'Do you have a list with a postcode and a municipality on every line, for instance from Excel? Paste it here.',
    label: 'Postcodes with municipalities',
    found: (count, postcodes) =>
      `${count === 1 ? '1 municipality' : `${count} municipalities`} with ${postcodes === 1 ? '1 postcode' : `${postcodes} postcodes`}`,
    wrong: (count, first) =>
      count === 1 ? `1 line could not be read: “${first}”` : `${count} lines could not be read; the first: “${first}”`,
    add: 'Add to our list',
    added: (count) => (count === 1 ? '1 municipality added.' : `${count} municipalities added.`),
  },
  lookup: {
    title: 'Who does which place?',
    label: 'Postcode or municipality',
    hint: 'For instance 3111 or Schiedam. It shows where an organisation ends up.',
    look: 'Look up',
    own: (place) => `${place} is yours.`,
    other: (place, name) => `${place} is of ${name}.`,
    elsewhere: (name) => `That is in no list at all, and so comes to ${name}.`,
    unsure: (nearest) => `Do you mean ${nearest}? It looks like that, but nobody guesses.`,
    unknownPostcode: 'That is no postcode.',
    unknownMunicipality: 'That place is unknown.',
  },
  others: {
    title: 'Other offices',
    name: 'Office',
    municipalities: 'Municipalities',
    elsewhere: 'all other places',
    none: 'none yet',
    empty: 'There are no other offices.',
  },
};
