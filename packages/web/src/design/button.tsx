import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { ButtonProps } from 'react-aria-components/Button';
import './button.css';

/** `main`: what one came for, once on a page. `quiet`: what one may do besides. `stop`: what cannot be undone. `plain`: a small thing in a line of text. */
export type ButtonKind = 'main' | 'quiet' | 'stop' | 'plain';

/** A button; while `isPending` it says so, and does not do it twice. */
export function Button({
  kind = 'quiet',
  ...props
}: Omit<ButtonProps, 'className' | 'style'> & { readonly kind?: ButtonKind }): ReactNode {
  return <AriaButton {...props} className={`button button-${kind}`} />;
}
