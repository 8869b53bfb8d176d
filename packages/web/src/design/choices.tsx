import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import './choices.css';
import './field.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it means to choose this. */
  readonly hint?: ReactNode;
}

/** One of a few, all of them in view. */
export function Choices<Value extends string>({
  label,
  hint,
  choices,
  value,
  onChange,
  isDisabled = false,
  error,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
  readonly error?: string | undefined;
}): ReactNode {
  return (
    <RadioGroup
      className="choices"
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
    >
      <Label className="field-label">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {choices.map((each) => (
        <Radio key={each.value} value={each.value} className="choice">
          <span aria-hidden="true" className="choice-mark" />
          <span>
            <span className="choice-label">{each.label}</span>
            {each.hint !== undefined && <span className="choice-hint">{each.hint}</span>}
          </span>
        </Radio>
      ))}
      <FieldError className="field-error">{error}</FieldError>
    </RadioGroup>
  );
}
