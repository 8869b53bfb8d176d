import { OUTCOMES, VerrijkError } from '@verrijk/core';
import type { HouseholdReference, MatchLevel, Outcome } from '@verrijk/core';
import type { AudienceReport, BaseFacts, Count, MissingReport, ReportedFile } from '../audience-report.ts';
import type { AnswerCounts } from '../behaviour/answer-counts.ts';
import type { BehaviourCounts } from '../behaviour/behaviour-counts.ts';
import type { AreaSets } from './areas/area-sets.ts';
import type { AudienceCount } from './audience/audience-count.ts';
import { chooseBase } from './areas/choose-base.ts';
import type { Base } from './areas/choose-base.ts';
import { compareAudiences, writeComparison } from './compare-audiences.ts';
import type { OtherAudience, OwnAudience } from './compare-audiences.ts';
import { CountBook, figure } from './count-book.ts';
import { describeAreas } from './areas/describe-areas.ts';
import { isAgainstRest, profileGroups } from './group-profiles.ts';
import type { CountedBase } from './group-profiles.ts';
import { listMunicipalities, listPostcodes, listWhiteSpots } from './areas/listed-areas.ts';
import { PostcodeAreas, total } from './areas/postcode-areas.ts';
import type { AreaCounts } from './areas/postcode-areas.ts';
import {
  customersToShow,
  EVERYWHERE,
  IMPOSSIBLE,
  writeAreas,
  writeQuiet,
  writeRows,
  writeSure,
} from './profile-counts.ts';
import type { ListedAreas } from './profile-counts.ts';
import type { ReadFile } from './audience/read-audience.ts';

/** What the profile of an audience is to tell. */
export interface ProfileRequest {
  readonly reference: HouseholdReference;
  readonly bases?: readonly string[];
  readonly match: MatchLevel;
  readonly focus?: string;
  readonly minimum: number;
}

/** The parts of a report that come from the files of the audience. */
export type ProfileReport = Omit<
  AudienceReport,
  'version' | 'today' | 'fictional' | 'minimum' | 'reference' | 'behaviour' | 'answers'
>;

/** No base may leave out more of the file's households. */
const MOST_OUTSIDE = 0.2;

/** Who the audience is: made of its counts, with the other parts of a report hidden in one go, and then read. */
export class AudienceProfile {
  private readonly request: ProfileRequest;
  private readonly audience: AudienceCount;
  private readonly files: readonly ReadFile[];
  private readonly places: PostcodeAreas;
  private readonly counts: AreaCounts;
  private readonly listed: ListedAreas;
  private readonly book = new CountBook();
  private readonly sets: AreaSets;
  private readonly own: OwnAudience;
  private other: OtherAudience | undefined;

  /** @throws VerrijkError `report.base-unknown`, `report.base-does-not-contain` */
  constructor(request: ProfileRequest, audience: AudienceCount, files: readonly ReadFile[]) {
    const { reference, minimum } = request;
    this.request = request;
    this.audience = audience;
    this.files = files;
    const places = new PostcodeAreas(reference);
    const counts = places.count(audience.households);
    this.places = places;
    this.counts = counts;
    const groupNames = reference.header.groups.map(({ name }) => name);
    this.listed = this.chooseAreas(groupNames);
    this.sets = writeAreas(this.book, places, counts, minimum, this.listed);
    const idOf = (position?: number): string => this.sets.id(EVERYWHERE, position);
    this.own = { idOf, households: places.sum(counts, places.all()), groupNames };
    const sure = places.sum(places.count(audience.sure), places.all());
    writeSure(this.book, this.sets, this.own.households, sure);
    writeRows(this.book, audience, groupNames.length, request.match);
  }

  /** To be called before `hide`. */
  compareWith({ name, isOtherEdition }: ReadFile, { households: there }: AudienceCount): void {
    const { places, audience } = this;
    this.other = {
      name,
      isSameEdition: !isOtherEdition && !this.files.some((file) => file.isOtherEdition),
      households: places.sum(places.count(there), places.all()),
      overlap: audience.households.overlap(there),
    };
    writeComparison(this.book, this.own, this.other);
  }

  /** Settles what is hidden, here and in the other parts; to be called before `report`. */
  hide(behaviour: BehaviourCounts | undefined, answers: AnswerCounts | undefined): ReadonlySet<string> {
    const { system } = this.book;
    behaviour?.register(system);
    answers?.register(system);
    if (behaviour !== undefined) writeQuiet(this.book, this.audience, this.own.groupNames.length, behaviour);
    return this.book.close(this.request.minimum);
  }

  report(): ProfileReport {
    const { book, own, audience, request } = this;
    const { idOf, groupNames } = own;
    const { groups } = request.reference.header;
    const bases = this.listed.bases.map((base, index) => this.countBase(base, index));
    return {
      files: this.files.map((file) => this.describeFile(file)),
      rows: audience.rows,
      customers: customersToShow(audience, groups.length, request.minimum) ?? null,
      households: book.count(idOf()),
      persons: book.count('persons'),
      groups: profileGroups(book, { groups, idOf, bases }),
      bases: this.listed.bases.map((base, index) => this.describeBase(base, bases[index]!)),
      missing: this.describeMissing(),
      where: describeAreas(book, this.sets, this.places, this.listed, groupNames),
      comparison: this.other === undefined ? null : compareAudiences(book, own, this.other),
    };
  }

  private chooseAreas(groupNames: readonly string[]): ListedAreas {
    const { places, counts } = this;
    const { bases: asked = [], focus, minimum } = this.request;
    const bases = (asked.length === 0 ? ['nl'] : asked).map((base) => chooseBase(base, places, counts));
    for (const base of bases) this.refuseIfOutside(base);
    const group = focus === undefined ? -1 : groupNames.indexOf(focus);
    return {
      bases,
      municipalities: listMunicipalities(places, counts, minimum),
      pc4: listPostcodes(places, counts, minimum),
      whiteSpots: group < 0 ? undefined : { group, areas: listWhiteSpots(places, counts, { group, bases, minimum }) },
    };
  }

  private refuseIfOutside({ base, areas }: Base): void {
    const all = total(this.counts);
    const outside = all - total(this.places.sum(this.counts, areas));
    if (outside <= MOST_OUTSIDE * all) return;
    const percent = (share: number): number => Math.round(100 * share);
    throw new VerrijkError('report.base-does-not-contain', {
      base,
      outside: Math.max(percent(outside / all), percent(MOST_OUTSIDE) + 1),
      limit: percent(MOST_OUTSIDE),
    });
  }

  private countBase({ base, areas }: Base, index: number): CountedBase {
    const { places, counts, sets } = this;
    return {
      base,
      idOf: (group) => sets.id(`base ${index}`, group),
      inside: places.sum(counts, areas),
      households: places.sum(places.base, areas),
    };
  }

  private describeBase({ base, label, areas }: Base, counted: CountedBase): BaseFacts {
    const { book, own } = this;
    return {
      base,
      label,
      households: total(counted.households),
      inside: figure([book.count(counted.idOf()), book.count(own.idOf())], (inside, all) => inside / all),
      pc4: areas.length,
      againstRest: isAgainstRest(counted),
    };
  }

  private describeMissing(): MissingReport {
    const { book, own, request } = this;
    const impossible = IMPOSSIBLE[request.match];
    const outcomes = OUTCOMES.map((outcome): [Outcome, Count] => [
      outcome,
      impossible.includes(outcome) ? 0 : book.count(`outcome ${outcome}`),
    ]);
    return {
      outcomes: Object.fromEntries(outcomes) as Record<Outcome, Count>,
      withoutGroup: book.count('rows without a group'),
      sure: own.groupNames.map((name, group) => ({
        name,
        share: figure([book.count(`sure/${group}`), book.count('sure')], (count, sum) => count / sum),
      })),
    };
  }

  private describeFile({ name, rows, hasIds, otherGroup }: ReadFile): ReportedFile {
    const isSmall = otherGroup !== undefined && otherGroup > 0 && otherGroup < this.request.minimum;
    return { name, rows, hasIds, otherGroup: otherGroup === undefined || isSmall ? null : otherGroup };
  }
}
