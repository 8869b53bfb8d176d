import { columnError } from '@verrijk/steps';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Select } from '../../design/select.tsx';
import { Tick } from '../../design/tick.tsx';
import type { ColumnsFound, OpenedTable } from '../../local/local-engine.ts';
import { useTexts } from '../../texts/language.tsx';
import { tableTexts } from '../../texts/table.ts';
import { LocalProblem } from '../open/local-problem.tsx';
import { dateColumnOf, giveRole, headersOf, rolesByColumn, sheetOf } from './column-choice.ts';
import type { ChosenRole, ColumnChoice, RolesByColumn } from './column-choice.ts';
import { ColumnGrid } from './column-grid.tsx';
import { RoleChips } from './role-chips.tsx';
import { useRoleNames } from './use-role-names.ts';
import type { ColumnsState } from './use-columns.ts';
import './column-chooser.css';

interface ColumnChooserProps {
  readonly table: OpenedTable;
  /** From `useColumns`. */
  readonly columns: ColumnsState;
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
  /** Letter of the column that a check took for the dates; null when it found none, undefined when it has not looked yet. */
  readonly date?: string | null | undefined;
}

/** Shows on the first rows what was taken for what; a column is corrected by its menu, or by dragging a name onto it. */
export function ColumnChooser({ table, columns, choice, onChange, date }: ColumnChooserProps): ReactNode {
  const { found, error } = columns;
  return (
    <div className="stack">
      <SheetChoice table={table} found={found} choice={choice} onChange={onChange} />
      {error !== undefined && <LocalProblem error={error} />}
      {found !== undefined && (
        <FoundColumns table={table} found={found} choice={choice} onChange={onChange} date={date} />
      )}
    </div>
  );
}

function SheetChoice({
  table,
  found,
  choice,
  onChange,
}: Pick<ColumnChooserProps, 'table' | 'choice' | 'onChange'> & {
  readonly found: ColumnsFound | undefined;
}): ReactNode {
  const words = useTexts(tableTexts).columns;
  const visible = table.sheets.filter((sheet) => sheet.visible);
  if (visible.length < 2) return null;
  return (
    <Select
      label={words.sheet}
      hint={words.sheetHint}
      options={visible.map(({ name }) => ({ value: name, label: name }))}
      value={choice.sheet ?? (found === undefined ? null : table.sheets[found.sheet]!.name)}
      onChange={(sheet) => onChange({ ...choice, sheet, roles: {} })}
    />
  );
}

function FoundColumns({
  table,
  found,
  choice,
  onChange,
  date,
}: Omit<ColumnChooserProps, 'columns'> & { readonly found: ColumnsFound }): ReactNode {
  const words = useTexts(tableTexts).columns;
  const sheet = sheetOf(table, found);
  const { headerRow, problems, previousResults } = found.detection;
  const headers = headersOf(sheet, headerRow);
  const roles = rolesByColumn(found, dateColumnOf(choice, headers, date ?? undefined));
  const [isWhole, setWhole] = useState(false);
  // What somebody has just given up stays in view.
  const [touched, setTouched] = useState<readonly number[]>([]);
  const give = (column: number, role: ChosenRole | undefined): void => {
    setTouched([...touched, column]);
    onChange(giveRole(choice, { column, role }, headers, roles));
  };
  const candidates = problems.flatMap((problem) => ('candidates' in problem ? problem.candidates : []));
  const inView = new Set([...roles.keys(), ...candidates.map(({ column }) => column), ...touched]);
  const showsAll = isWhole || headers.length <= FEW || !hasAll(roles);
  return (
    <>
      <RoleChips
        roles={roles}
        headers={headers}
        expected={expectedRoles(
          problems.flatMap((problem) => ('role' in problem ? [problem.role] : [])),
          date,
        )}
      />
      {problems.map((problem) => (
        <ProblemChoice
          key={`${problem.code} ${'role' in problem ? problem.role : ''}`}
          problem={problem}
          file={table.name}
          onChoose={give}
        />
      ))}
      <ColumnGrid
        sheet={sheet}
        headerRow={headerRow}
        headers={headers}
        roles={roles}
        columns={headers.map((_, column) => column).filter((column) => showsAll || inView.has(column))}
        onGive={give}
      />
      {headers.length > FEW && hasAll(roles) && (
        <Button kind="plain" onPress={() => setWhole(!isWhole)}>
          {showsAll ? words.showUsed : words.showAll(headers.length)}
        </Button>
      )}
      <Tick
        isTicked={choice.noHeader === true}
        onChange={(noHeader) => onChange({ ...choice, noHeader, roles: {} })}
        hint={words.noHeaderHint}
      >
        {words.noHeader}
      </Tick>
      {previousResults.length > 0 && (
        <p className="quiet">{words.previous(previousResults.map(({ header, letter }) => header || letter))}</p>
      )}
    </>
  );
}

/** Whose absence is worth a word: what is in doubt first, else what an enrichment lives by. */
function expectedRoles(inDoubt: readonly ChosenRole[], date: string | null | undefined): readonly ChosenRole[] {
  if (inDoubt.length > 0) return inDoubt;
  return ['id', 'postcode', 'houseNumber', ...(date === null ? (['date'] as const) : [])];
}

/** Whether nothing is left to look for among the columns that are not in view. */
function hasAll(roles: RolesByColumn): boolean {
  const found = new Set(roles.values());
  return found.has('id') && (found.has('address') || (found.has('postcode') && found.has('houseNumber')));
}

/** So many columns are shown at once, used or not. */
const FEW = 6;

/** What is in doubt, and what can be chosen. */
function ProblemChoice({
  problem,
  file,
  onChoose,
}: {
  readonly problem: ColumnsFound['detection']['problems'][number];
  readonly file: string;
  readonly onChoose: (column: number, role: ChosenRole) => void;
}): ReactNode {
  const words = useTexts(tableTexts).columns;
  const names = useRoleNames();
  if (problem.code === 'sheet.no-rows') return <LocalProblem error={columnError(problem, file)} />;
  const { role, candidates } = problem;
  return (
    <Notice
      tone="attention"
      title={problem.code === 'column.choose' ? words.which(names[role]) : words.missing(names[role])}
      action={
        candidates.length > 0 && candidates.length <= 12 ? (
          <div className="row">
            {candidates.map(({ column, letter, header }) => (
              <Button key={column} onPress={() => onChoose(column, role)}>
                {words.column(letter, header)}
              </Button>
            ))}
          </div>
        ) : undefined
      }
    >
      {problem.code === 'column.choose' ? words.whichHint : words.missingHint}
    </Notice>
  );
}
