import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ButtonKind } from './button.tsx';
import './button.css';
import './button-link.css';

/** A way to another page, where it is what one came for. `isFile`: to a file of the service, which the browser fetches. */
export function ButtonLink({
  kind = 'quiet',
  href,
  isFile = false,
  children,
}: {
  readonly kind?: Extract<ButtonKind, 'main' | 'quiet'>;
  readonly href: string;
  readonly isFile?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const className = `button button-${kind} button-link`;
  return isFile ? (
    <a className={className} href={href} download>
      {children}
    </a>
  ) : (
    <Link className={className} href={href}>
      {children}
    </Link>
  );
}
