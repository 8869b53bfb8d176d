import { createContext, lazy, use, useState } from 'react';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';

const TryAgain = createContext<() => void>(() => undefined);

/** A component that is fetched when it is first shown, within a Suspense. Where it does not come, that is said in its place, with a way on. */
export function loadLater<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  // What React was told that failed stays so: every attempt is another component.
  const attempt = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(async () => ({ default: await load().catch(() => NotLoaded) }));
  let last = attempt();
  return function Later(props: Props): ReactNode {
    const [Shown, show] = useState(() => last);
    const tryAgain = (): void => {
      last = attempt();
      show(() => last);
    };
    return (
      <TryAgain value={tryAgain}>
        <Shown {...props} />
      </TryAgain>
    );
  };
}

/** There is no connection, or a new version took the place of the one that this page is of. */
function NotLoaded(): ReactNode {
  const words = useTexts(everyPageTexts);
  const tryAgain = use(TryAgain);
  return (
    <Notice
      tone="stop"
      title={words.notLoaded.title}
      action={
        <div className="row">
          <Button onPress={tryAgain}>{words.tryAgain}</Button>
          <Button onPress={() => location.reload()}>{words.broken.reload}</Button>
        </div>
      }
    >
      {words.notLoaded.detail}
    </Notice>
  );
}
