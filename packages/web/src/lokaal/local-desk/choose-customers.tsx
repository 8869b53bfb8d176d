import type { ReactNode } from 'react';
import { ColumnChooser } from '../../table/columns/column-chooser.tsx';
import { TableDrop } from '../../table/open/table-drop.tsx';
import { useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';
import { useLocalDesk } from './local-desk.tsx';

/** The customer file on the desk, and which of its columns is what. */
export function ChooseCustomers({ date }: { readonly date?: string | undefined }): ReactNode {
  const { customers: words } = useTexts(lokaalTexts);
  const { customers } = useLocalDesk();
  const { state, open, close, columns, choice, setChoice } = customers;
  return (
    <>
      <section className="stack" aria-labelledby="lokaal-customers">
        <h2 id="lokaal-customers">{words.title}</h2>
        <TableDrop state={state} onFile={(file) => void open(file)} onForget={close} />
        {state.kind === 'open' && <p className="field-hint">{words.kept}</p>}
      </section>
      {state.kind === 'open' && (
        <section className="stack" aria-labelledby="lokaal-columns">
          <h2 id="lokaal-columns">{words.columns}</h2>
          <ColumnChooser table={state.table} columns={columns} choice={choice} onChange={setChoice} date={date} />
        </section>
      )}
    </>
  );
}
