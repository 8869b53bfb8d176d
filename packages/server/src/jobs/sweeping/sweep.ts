import type { Service } from '../../service.ts';

/** Something that is looked after now and then, whoever is there to do it. */
export interface Sweep {
  readonly name: string;
  /** Seconds between two times on one node. */
  readonly every: number;
  /** Never runs on two nodes at once, and may be cut short at any moment: what it has done by then stands. */
  run(service: Service): Promise<void>;
}
