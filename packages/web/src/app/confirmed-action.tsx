import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import type { ButtonKind } from '../design/button.tsx';
import { SureDialog } from './sure-dialog.tsx';

/** A button that first says what it will do, and does it when that is wanted. */
export function ConfirmedAction({
  label,
  accessibleName,
  kind = 'stop',
  title,
  confirm,
  act,
  children,
}: {
  readonly label: string;
  /** Where the label alone does not say of what. */
  readonly accessibleName?: string;
  readonly kind?: ButtonKind;
  readonly title: string;
  /** On the button that does it. */
  readonly confirm: string;
  readonly act: () => Promise<unknown>;
  readonly children: ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind={kind} aria-label={accessibleName ?? label} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <SureDialog title={title} confirm={confirm} isOpen={isOpen} act={act} onClose={() => setOpen(false)}>
        {children}
      </SureDialog>
    </>
  );
}
