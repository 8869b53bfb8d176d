import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import './combo-field.css';
import './field.css';
import './select.css';

/** Words that one types, or finds in a long list by beginning to type; words that are not in the list are taken too. */
export function ComboField({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  listLabel,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly options: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** On the button that opens the list. */
  readonly listLabel: string;
}): ReactNode {
  return (
    <ComboBox
      className="field"
      inputValue={value}
      onInputChange={onChange}
      onChange={(key) => key !== null && onChange(String(key))}
      defaultItems={options.map((name) => ({ id: name, name }))}
      isInvalid={error !== undefined}
      allowsCustomValue
    >
      <Label className="field-label">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <span className="combo-field-line">
        <Input className="field-input combo-field-input" />
        <Button className="combo-field-button" aria-label={listLabel}>
          <span aria-hidden="true" className="select-mark" />
        </Button>
      </span>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="select-popover">
        <ListBox<{ id: string; name: string }> className="select-list combo-field-list">
          {({ name }) => <ListBoxItem className="select-item">{name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
