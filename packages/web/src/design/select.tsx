import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import './field.css';
import './select.css';

interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** One of a few values from a list that opens; where there is room to show all of them, `Choices` asks less of people. */
export function Select<Value extends string>({
  label,
  hint,
  options,
  value,
  onChange,
  isDisabled = false,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly options: readonly SelectOption<Value>[];
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}): ReactNode {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => key !== null && onChange(key as Value)}
      isDisabled={isDisabled}
    >
      <Label className="field-label">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Button className="field-input select-button">
        <SelectValue className="select-value" />
        <span aria-hidden="true" className="select-mark" />
      </Button>
      <Popover className="select-popover">
        <ListBox className="select-list" items={options.map((each) => ({ ...each, id: each.value }))}>
          {(option) => <ListBoxItem className="select-item">{option.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
