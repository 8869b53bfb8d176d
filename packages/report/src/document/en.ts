import type { ReportWords } from './report-words.ts';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const en: ReportWords = {
  title: 'Who is your audience?',
  subtitle: (households, files, day) => `Audience report on ${households ?? 'the'} households in ${files}, ${day}`,
  fictional: 'This report was made with fictional data, to show how it works. Draw no conclusions from it.',
  footer: (version, day) => `Made with Verrijk ${version} on ${day}, on one’s own computer. Nothing was sent.`,
  footerByService: (version, day) =>
    `Made with Verrijk ${version} on ${day}. It holds nothing about a single customer.`,
  and: (texts) => and.format(texts),
  notApplicable: 'n/a',
  together: 'Together',
  others: 'All others',
  hiddenNote: (minimum) =>
    `A dot (·) means: not shown, because it is about fewer than ${minimum} or because so small a number could be worked out from it.`,
  base: (kind, label, areas) =>
    ({
      nl: 'the Netherlands',
      province: label.includes(',') ? `the provinces ${label}` : `the province of ${label}`,
      municipality: label,
      pc4: areas === '1' ? `postcode area ${label}` : `the ${areas} postcode areas chosen`,
      catchment: 'your catchment area',
    })[kind],
  sections: {
    key: 'What stands out',
    profile: 'Who they are',
    sure: 'How sure this is',
    where: 'Where they live',
    behaviour: 'What they do',
    answers: 'What they say',
    comparison: 'What has changed',
    method: 'Method and sources',
  },
  heads: {
    group: 'Group',
    households: 'Households',
    persons: 'Customers',
    rows: 'Rows',
    share: 'Share',
    low: 'Lower bound',
    high: 'Upper bound',
    index: 'Index',
    difference: 'Difference',
    penetration: 'Reach',
    outcome: 'How the address was found',
    meaning: 'What that means',
    groupHouseholds: 'Households of this group there',
    shareSure: 'Share with sure addresses',
    change: 'Difference in percentage points',
    municipality: 'Municipality',
    pc4: 'Postcode area',
    allHouseholds: 'All households there',
    customers: 'Customers',
    orders: 'Orders',
    bookings: 'Bookings',
    tickets: 'Tickets',
    spend: 'Spent',
    ordersPerCustomer: 'Orders per customer',
    spendPerCustomer: 'Spent per customer',
    lateQuarter: 'Latest quarter: at most',
    middle: 'Middle',
    earlyQuarter: 'Earliest quarter: at least',
    new: 'New',
    returning: 'Returning',
    answers: 'Answers',
    mean: 'Average',
    nps: 'NPS',
    before: 'Share then',
    now: 'Share now',
    file: 'File',
    otherGroup: 'Rows with another group',
    genre: 'Genre',
    lowest: 'At least',
    highest: 'At most',
  },
  differences: { more: 'more often', less: 'less often', chance: 'may be chance' },
  changes: { up: 'grown', down: 'shrunk', chance: 'may be chance' },
  key: {
    lead: (more, less, base) => {
      if (more.length === 0) return `${and.format(less)} occur clearly less often than in ${base}.`;
      const rest = less.length === 0 ? '' : `; ${and.format(less)} less often`;
      return `${and.format(more)} occur clearly more often than in ${base}${rest}.`;
    },
    nothingHolds: (base) =>
      `This audience resembles ${base}: of no group is it certain that it occurs more or less often than there. What differences there are may be chance.`,
    allHidden: (minimum) =>
      `Of no group can anything be shown here: there are too few households, or numbers below ${minimum} could be worked out. With more addresses this report fills itself.`,
    figures: {
      households: 'households with a group',
      persons: 'customers in those households',
      rowsAsPersons: 'rows at those households',
      matched: 'of the rows have a group',
    },
    strongest: (group, base) => `index of ${group}: 100 is as often as in ${base}`,
    more: (group, index, by, share, base, baseShare) =>
      `${group}: index ${index}, that is ${by}. It is ${share} of your households, against ${baseShare} in ${base}.`,
    moreBy: (percent, there) => `${percent} more often than ${there}`,
    timesAsOften: (times, there) => `${times} times as often as ${there}`,
    lessBy: (percent, there) => `${percent} less often than ${there}`,
    otherBase: (base, more, less) => {
      if (more.length === 0 && less.length === 0) return `Compared with ${base} no group stands out.`;
      const parts = [
        ...(more.length > 0 ? [`more ${and.format(more)}`] : []),
        ...(less.length > 0 ? [`fewer ${and.format(less)}`] : []),
      ];
      return `Compared with ${base} you see ${parts.join(', and ')}.`;
    },
    howSure: (holding, chance, hidden, base) => {
      const all = holding + chance + hidden;
      return [
        ...(holding > 0
          ? [
              `For ${holding} of the ${all} groups the difference from ${base} is so large that chance is very unlikely.`,
            ]
          : []),
        ...(chance > 0
          ? [`For ${chance} of the ${all} groups the difference may be chance: draw no conclusion from it.`]
          : []),
        ...(hidden > 0
          ? [`For ${hidden} of the ${all} groups the comparison is not shown: the numbers are too small.`]
          : []),
      ].join(' ');
    },
    notCompared: (base) => `How this audience differs from ${base} is not shown: the numbers are too small for that.`,
    missing: (rows, all, share) =>
      `${rows} of the ${all} rows (${share}) have no group, for instance because the address could not be found.`,
    mostShift: (points) =>
      `At the very worst, if all of those belong to the same group, the share of that group is ${points} percentage points higher than stands here.`,
    sureStays: (points) =>
      `The picture stays when only the surest addresses are counted: no share changes by more than ${points} percentage points.`,
    sureMoves: (group, points) =>
      `When only the surest addresses are counted, the share of ${group} changes by ${points} percentage points. Be careful with conclusions about that group.`,
    household: 'A group belongs to a household, not to a person: several people may live at one address.',
  },
  profile: {
    lead: 'First how large each group is in this file, then whether that is much or little.',
    shareCaption: 'How large is each group?',
    shareTable: 'Households by group',
    shareAlternative: (largest, share, smallest, smallestShare) =>
      `Bars with the share of each group. Of the groups shown ${largest} is the largest, with ${share}; the smallest is ${smallest} with ${smallestShare}.`,
    shareHow: (group, ofHundred, low, high) =>
      `Of every 100 households in this file about ${ofHundred} belong to ${group}. The thin line shows where the share probably lies when chance is allowed for: between ${low} and ${high}.`,
    indexCaption: (bases) => `Is that much or little? Compared with ${bases}`,
    indexTable: 'Index by group',
    indexAlternative: (most, index, least, leastIndex, base) =>
      `Bars from 100. Compared with ${base}, ${most} are the most above average, with index ${index}; ${least} the least, with index ${leastIndex}.`,
    indexHow: (base, group, index, by, low, high) =>
      `100 means: as often as in ${base}. ${group} have index ${index}: ${by}. The thin line shows between which values the index probably lies: ${low} and ${high}. Where a line crosses 100, the difference may be chance.`,
    baseTable: (base, households) => `Compared with ${base} (${households} households)`,
    shareIn: (base) => `Share in ${base}`,
    indexIn: (base) => `Index, ${base}`,
    differenceIn: (base) => `Difference from ${base}`,
    here: 'Share in this file',
    outside: (share, base) =>
      `${share} of the households in this file lie outside ${base}. They are left out of this comparison.`,
    againstRest: (base) =>
      `This file is a large part of ${base}. It was therefore tested against the households there that are not in the file.`,
    chance:
      'Where it says “may be chance”, the difference is too small to draw a conclusion from, sometimes also where the line does not cross 100: whoever compares many groups at once always finds something by chance.',
  },
  sure: {
    lead: (matched, all, share) =>
      `${matched} of the ${all} rows (${share}) have a group. The others are not counted in this report.`,
    leadHidden: 'How many rows have a group is not shown: the numbers are too small for that.',
    outcomeTable: 'How the addresses were found',
    shiftCaption: 'How far could it shift by what is missing?',
    shiftTable: 'Lowest and highest share that is possible',
    shiftAlternative: (points) =>
      `For each group a bar from the lowest to the highest possible share. The widest bar is ${points} percentage points wide.`,
    shiftHow: (group, share, low, high, rows) =>
      `${group} now have a share of ${share}. If the ${rows} rows without a group all belong to other groups, it is ${low}; if all belong to this group, it is ${high}. The truth lies in between: the more the rows without a group are like the others, the closer to the line in the bar.`,
    sureTable: 'Only the surest addresses',
    sureText: (points) =>
      `For some addresses the group is less sure, for instance because the addition is missing and several households live at that number. Without those, no share changes by more than ${points} percentage points.`,
    otherGroup: (rows, file) =>
      `In ${rows} rows of ${file} the file has another group than the household reference gives for that address. This report follows the household reference. Perhaps the file was enriched with an older edition.`,
  },
  where: {
    lead: (largest, households, share) =>
      `Of the municipalities shown, ${largest} has the most households: ${households}, which is ${share} of all.`,
    municipalities: 'Households by municipality',
    pc4: 'Households by postcode area',
    alternative: (largest, households, count) =>
      `Bars for ${count} areas. The largest shown is ${largest}, with ${households} households.`,
    how: (area, households, all, penetration) =>
      `In ${area} there are ${households} households in this file. ${all} live there, so you reach ${penetration} of all households. That is called the reach here.`,
    groupsTable: 'Groups in the largest municipalities (households)',
    whiteSpots: (group) => `Where are more ${group} to be won?`,
    whiteSpotsAlternative: (area, all, penetration) =>
      `Postcode areas where many households of this group live and few are in the file. One of them is ${area}: ${all} households, reach ${penetration}.`,
    whiteSpotsHow: (area, group, all, households, penetration) =>
      `In ${area} live ${all} households of the group ${group}. Of those, ${households} are in this file: a reach of ${penetration}. At the top is where most can be won.`,
    noWhiteSpots: (group) => `For ${group} no areas stand out.`,
  },
  behaviour: {
    lead: (joined, transactions) => `${joined} of the ${transactions} transactions belong to a customer with a group.`,
    period: (from, until) => `They run from ${from} to ${until}.`,
    without: {
      tickets: 'The number of tickets is left out: the file has no column for it.',
      spend: 'Spending is left out: the file has no column with amounts.',
      leads: 'Early and late booking are left out: that takes an order date and an event date.',
      genres: 'Genres are left out: the file has no column for them.',
      loyalty: 'New and returning customers are left out: that takes order dates over more than a year.',
    },
    leadCaption: 'How many days ahead do they book?',
    leadTable: 'Days between booking and event',
    leadAlternative: (early, earlyDays, late, lateDays) =>
      `For each group a bar with a line in the middle. Of the groups shown, ${early} book earliest, with ${earlyDays} days in the middle; ${late} latest, with ${lateDays} days.`,
    leadHow: (group, middle, low, high) =>
      `Put all bookings of ${group} in order: the middle one was made ${middle} days ahead, which is the line. The bar is the half around it: from ${low} to ${high} days.`,
    classCaption: 'Early bookers and the last moment',
    classTable: 'Bookings by time ahead',
    classAlternative: (group, share, leadClass) =>
      `For each group a bar of 100%, from early to late. ${group} book early most: ${share} is in the part “${leadClass}”.`,
    classHow: (group, share, leadClass) =>
      `Each bar is 100% of the bookings of a group. For ${group}, ${share} is in the earliest part: ${leadClass}.`,
    leadClass: (from, until) => {
      if (until === undefined) return `${from} days or more ahead`;
      if (until === 0) return 'on the day itself';
      return from === until ? `${from} days ahead` : `${from} to ${until} days ahead`;
    },
    orderCaption: 'How often does a customer order?',
    orderTable: 'Orders and spending',
    orderAlternative: (most, orders, least, leastOrders) =>
      `Orders per customer: of the groups shown, most for ${most} with ${orders}, least for ${least} with ${leastOrders}.`,
    orderHow: (group, orders) => `A customer of the group ${group} ordered ${orders} times in this period, on average.`,
    loyaltyCaption: 'New and returning customers',
    loyaltyTable: 'Customers by their first order',
    loyaltyAlternative: (group, share) =>
      `For each group the part of new and of returning customers. Of the groups shown, ${group} have the largest part of new customers: ${share}.`,
    loyaltyHow: (group, share) =>
      `Of ${group}, ${share} of the customers are new: their first order in this file lies in its last year. The others ordered before.`,
    genreCaption: 'Which group chooses what remarkably often or seldom?',
    genreTable: 'Index by genre',
    genreAlternative: (group, genre, index) =>
      `Bars from 100 for the most remarkable combinations. First ${group} with ${genre}, index ${index}.`,
    genreHow: (group, genre, index, by) =>
      `100 means: as often as all groups together. ${group} have index ${index} with ${genre}: ${by}. The most remarkable combinations are drawn; all are in the table. Whether such a difference is chance was not tested here.`,
    allGroups: 'for all groups together',
  },
  answers: {
    lead: (joined, answers) => `${joined} of the ${answers} surveys returned belong to a customer with a group.`,
    ratingAlternative: (most, mean, least, leastMean) =>
      `Of the groups shown, the highest answer is that of ${most}, with ${mean}; the lowest that of ${least}, with ${leastMean}.`,
    ratingHow: (group, mean, low, high, scale) =>
      `${group} give ${mean} on average, on a scale to ${scale}. Because not everybody answered, the true average probably lies between ${low} and ${high}: the thin line.`,
    npsHow: (group, nps, low, high) =>
      `The NPS is the percentage that recommends you warmly (9 or 10) minus the percentage that does not (0 to 6); it lies between -100 and 100. For ${group} it is ${nps}, probably between ${low} and ${high}.`,
    overlap: 'Where the lines of two groups overlap, the difference between those two may be chance.',
  },
  comparison: {
    lead: (name, households) => `Compared with ${name}, with ${households} households.`,
    overlap: (overlap) => `${overlap} households are in both files.`,
    otherEdition:
      'The other file was enriched with another edition of the model. Its groups are other groups, so only the totals are compared.',
    caption: 'Change by group, in percentage points',
    table: 'Share then and now',
    alternative: (most, change, least, leastChange) =>
      `Changed most upwards: ${most}, ${change} percentage points. Downwards: ${least}, ${leastChange}.`,
    how: (group, change, low, high) =>
      `The share of ${group} has changed by ${change} percentage points, probably between ${low} and ${high}. Where the line crosses 0, the change may be chance.`,
    nothing: 'Of no group is it certain that its share has changed: the differences may be chance.',
    changed: (groups) => `Almost certainly changed: ${and.format(groups)}.`,
  },
  enriched: {
    title: 'What do your customers do?',
    subtitle: (files, day) => `Behaviour by group from ${files}, ${day}`,
    groupTable: 'Customers with a group',
    method: (minimum) => [
      'A customer’s group is the one in the enriched file; transactions belong to a customer by the customer ID. Who has no group there, or rows with different groups, does not count.',
      'Customers and what they did are counted, not households. Nothing is compared with the Netherlands or an area: that takes a household reference.',
      `Counts of less than ${minimum} are not shown, nor are numbers from which such a count could be worked out. A larger count may be missing because of that.`,
      'Whether differences between groups are chance was not tested. A group says something of a household as a whole and nothing of a person.',
    ],
  },
  method: {
    files: 'Files read',
    reference: (name, edition, addresses) =>
      `The groups come from the household reference “${name}”, edition ${edition}, with ${addresses} addresses. The comparisons were counted from it too.`,
    paragraphs: (minimum) => [
      'Households are counted: an address counts once, however many customers or orders belong to it. So file and comparison count the same.',
      'The index is the share in this file divided by the share in the comparison, times 100. Where the comparison has none of a group, it says n/a.',
      'Lower and upper bounds are 95% intervals (Wilson for shares). Whether a difference is more than chance was tested for each group (z test of one proportion, or of two where the file is a large part of the comparison). Because many groups are tested at once, the tests are corrected as Benjamini and Hochberg do, at 5%.',
      `Counts below ${minimum} are not shown, nor numbers from which such a count could be worked out. So a larger number may be missing too.`,
      'Nothing in this report is about a single customer. A group says something of a household as a whole and nothing of a person; several people often live at one address.',
    ],
    missingParts: {
      behaviour: 'What the groups do is here when you add a file with transactions (--transactions).',
      answers: 'What the groups say is here when you add a file with survey answers (--answers).',
      comparison: 'What has changed is here when you add an earlier or another file (--compare).',
      whiteSpots: 'Where much of a group is still to be won is here when you name that group (--focus).',
    },
    noIds: 'The file has no customer numbers; so rows are counted where customers would otherwise be.',
    fictional: 'The household reference is fictional: which household has which group is made up.',
    owner: 'The model of the Culturele Doelgroepen is that of Rotterdam Festivals.',
    yesIds: 'yes',
    noIdsCell: 'no',
    ids: 'Customer numbers',
  },
};
