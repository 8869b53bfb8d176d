import { copernica } from './copernica.ts';
import { generic } from './generic.ts';
import { hubspot } from './hubspot.ts';
import { mailchimp } from './mailchimp.ts';
import { salesforce } from './salesforce.ts';
import { spektrix } from './spektrix.ts';
import type { LoadBackSystem, SystemDescription } from './system-description.ts';
import { tessitura } from './tessitura.ts';
import { ticketmatic } from './ticketmatic.ts';
import { tixly } from './tixly.ts';

const SYSTEMS: Readonly<Record<LoadBackSystem, SystemDescription>> = {
  generic,
  spektrix,
  tixly,
  hubspot,
  salesforce,
  mailchimp,
  copernica,
  ticketmatic,
  tessitura,
};

/** What the files for a system look like. */
export function describeSystem(system: LoadBackSystem): SystemDescription {
  return SYSTEMS[system];
}
