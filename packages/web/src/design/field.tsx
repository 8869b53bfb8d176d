import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import type { TextFieldProps } from 'react-aria-components/TextField';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';
import './field.css';

interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  /** What belongs here, and why it is asked. */
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Several lines; so many at first. */
  readonly lines?: number;
  /** Says that it may be left empty. */
  readonly mayBeEmpty?: boolean;
}

/** One question with one answer in words. */
export function Field({ label, hint, error, lines, mayBeEmpty = false, ...props }: FieldProps): ReactNode {
  const words = useTexts(everyPageTexts);
  return (
    <TextField {...props} className="field" isInvalid={error !== undefined}>
      <Label className="field-label">
        {label} {mayBeEmpty && <span className="field-optional">({words.optional})</span>}
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {lines === undefined ? <Input className="field-input" /> : <TextArea className="field-input" rows={lines} />}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
