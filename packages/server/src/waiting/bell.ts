/** Says that there is something to look at. A ring that nobody waited for is heard by who waits next; many are heard as one. */
export interface Bell {
  readonly ring: () => void;
  /** Waits for a ring, or for so many milliseconds when they are given. */
  heard(milliseconds?: number): Promise<void>;
}

export function bell(): Bell {
  let hasRung = false;
  let wake = (): void => undefined;
  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    heard: async (milliseconds) => {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = milliseconds === undefined ? undefined : setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      hasRung = false;
    },
  };
}
