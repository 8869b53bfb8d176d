import type { AudienceReport } from '@verrijk/report';

/** The figures of a report: made by the service itself and never by anybody else, so that their form is looked at once and not field by field. */
export function parseReport(json: string): AudienceReport {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'object' && value !== null && 'groups' in value && 'missing' in value && 'where' in value) {
    return value as AudienceReport;
  }
  throw new Error('these figures are not those of a report');
}
