import { useId } from 'react';
import type { ReactNode } from 'react';
import { Tick } from '../../design/tick.tsx';
import './programs.css';

/** Any of several, under a question that they answer together. */
export function Ticks<Value extends string>({
  label,
  hint,
  error,
  options,
  ticked,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly ticked: readonly Value[];
  readonly onChange: (ticked: readonly Value[]) => void;
}): ReactNode {
  const id = useId();
  return (
    <fieldset className="ticks" aria-describedby={`${id}-said`}>
      <legend className="field-label">{label}</legend>
      <p id={`${id}-said`} className={error === undefined ? 'field-hint' : 'field-error'}>
        {error ?? hint}
      </p>
      <div className="ticks-all">
        {options.map(({ value, label: name }) => (
          <Tick
            key={value}
            isTicked={ticked.includes(value)}
            onChange={(isTicked) => onChange(isTicked ? [...ticked, value] : ticked.filter((each) => each !== value))}
          >
            {name}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}
