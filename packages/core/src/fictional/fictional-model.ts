import { CULTURELE_DOELGROEPEN_2021 } from '../reference/culturele-doelgroepen-2021.ts';
import type { SegmentModel } from '../reference/segment-model.ts';

/**
 * Eleven groups for fictional references: the eight confirmed names and, since no name is made up, three that say what
 * they are. Which household has which group is fictional throughout.
 */
export const FICTIONAL_MODEL: SegmentModel = {
  name: 'Culturele Doelgroepen (FICTIEF)',
  edition: '2021-fictief',
  groups: [
    ...CULTURELE_DOELGROEPEN_2021.groups,
    { name: 'Fictieve groep 9', colour: '#475569' },
    { name: 'Fictieve groep 10', colour: '#57534e' },
    { name: 'Fictieve groep 11', colour: '#6b7280' },
  ],
};
