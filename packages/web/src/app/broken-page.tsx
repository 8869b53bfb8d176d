import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';

/** Catches a mistake of ours in a page, so that the rest goes on and there is a way out. */
export class BrokenPage extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override readonly state: { readonly isBroken: boolean } = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
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
