import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import './tick.css';

/** Something that is so or not, with what it means beside it. */
export function Tick({
  isTicked,
  onChange,
  hint,
  isDisabled = false,
  children,
}: {
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  readonly hint?: ReactNode;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Checkbox className="tick" isSelected={isTicked} onChange={onChange} isDisabled={isDisabled}>
      <svg aria-hidden="true" className="tick-box" viewBox="0 0 20 20">
        <path d="M5 10.5l3.5 3.5L15 6.5" />
      </svg>
      <span>
        {children}
        {hint !== undefined && <span className="tick-hint">{hint}</span>}
      </span>
    </Checkbox>
  );
}
