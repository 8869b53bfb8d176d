import { Component } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';

/** Catches a mistake of ours in a page, so that the rest goes on and there is a way out. Whoever goes to another page gets that one. */
export function BrokenPage({ children }: { readonly children: ReactNode }): ReactNode {
  const [path] = useLocation();
  return <Catching path={path}>{children}</Catching>;
}

interface CatchingProps {
  readonly path: string;
  readonly children: ReactNode;
}

interface Caught {
  readonly path: string;
  readonly isBroken: boolean;
}

class Catching extends Component<CatchingProps, Caught> {
  override readonly state: Caught = { path: this.props.path, isBroken: false };

  static getDerivedStateFromError(): Pick<Caught, 'isBroken'> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ path }: CatchingProps, before: Caught): Caught | null {
    return path === before.path ? null : { path, isBroken: false };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Apology /> : this.props.children;
  }
}

function Apology(): ReactNode {
  const { broken } = useTexts(everyPageTexts);
  return (
    <Notice
      tone="stop"
      title={broken.title}
      action={<Button onPress={() => location.reload()}>{broken.reload}</Button>}
    >
      {broken.detail}
    </Notice>
  );
}
