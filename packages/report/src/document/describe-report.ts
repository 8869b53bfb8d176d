import type { Language } from '@verrijk/core/messages';
import type { AudienceReport } from '../audience-report.ts';
import type { ReportDocument } from './report-document.ts';
import { ReportTeller } from './report-teller.ts';
import { answersSection } from './sections/answers-section.ts';
import { behaviourSection } from './sections/behaviour-section.ts';
import { comparisonSection } from './sections/comparison-section.ts';
import { keySection } from './sections/key-section.ts';
import { methodSection } from './sections/method-section.ts';
import { profileSection } from './sections/profile-section.ts';
import { sureSection } from './sections/sure-section.ts';
import { whereSection } from './sections/where-section.ts';

/** Where a report is read, and where it was made. */
export interface ReportPlace {
  /** On a page that has its own ways to ask for more: options of the command line are then not named. */
  readonly isOnPage?: boolean;
  /** By a service to which a file was sent, and not on the computer of whoever reads it. */
  readonly isByService?: boolean;
}

/** A report in words, figures and charts, for a reader who knows no statistics. It says nothing that does not follow from the report. */
export function describeReport(report: AudienceReport, language: Language, place: ReportPlace = {}): ReportDocument {
  const teller = new ReportTeller(report, language);
  const { words } = teller;
  const day = teller.day(report.today);
  const sections = [
    keySection(teller),
    profileSection(teller),
    sureSection(teller),
    whereSection(teller),
    behaviourSection(teller),
    answersSection(teller),
    comparisonSection(teller),
    methodSection(teller, place.isOnPage === true),
  ];
  return {
    language,
    title: words.title,
    subtitle: words.subtitle(
      report.households === null ? undefined : teller.count(report.households),
      words.and(report.files.map(({ name }) => name)),
      day,
    ),
    ...(report.fictional && { warning: words.fictional }),
    sections: sections.filter((section) => section !== undefined),
    footer: place.isByService === true ? words.footerByService(report.version, day) : words.footer(report.version, day),
  };
}
