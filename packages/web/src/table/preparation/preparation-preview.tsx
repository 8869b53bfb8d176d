import { LEFT_OUT_REASONS } from '@verrijk/core';
import type { DeliveryManifest } from '@verrijk/core';
import type { ReactNode } from 'react';
import { DataTable } from '../../design/data-table.tsx';
import { Facts } from '../../design/facts.tsx';
import { SaveButton } from '../../design/save-button.tsx';
import { formatBytes, formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { preparationTexts } from '../../texts/preparation.ts';
import './preparation.css';

/** Rows that are shown of what goes. */
const SHOWN = 10;

/** Exactly what is in a delivery, read back from the file itself, and what is not in it. */
export function PreparationPreview({
  manifest,
  rows,
  repairs,
}: {
  readonly manifest: DeliveryManifest;
  /** The header and the first rows; undefined while they are read. */
  readonly rows: readonly (readonly string[])[] | undefined;
  /** The list of what was repaired, where there is one. */
  readonly repairs: { readonly name: string; readonly blob: Blob } | undefined;
}): ReactNode {
  const words = useTexts(preparationTexts).preview;
  const { language } = useLanguage();
  const [header = manifest.columns, ...first] = rows?.slice(0, SHOWN + 1) ?? [];
  const repaired = Object.values(manifest.repairs).reduce((sum, each) => sum + each, 0);
  return (
    <div className="stack">
      <p>
        {words.lead(manifest.rows.out, manifest.rows.in)} {manifest.pseudonymised && words.codes}
      </p>
      <Facts
        facts={[
          [words.file, manifest.file.name],
          [words.columns, manifest.columns.join(', ')],
          [words.rowsOut, formatCount(manifest.rows.out, language)],
          [words.size, formatBytes(manifest.file.bytes, language)],
        ]}
      />
      {first.length > 0 && (
        <div className="preparation-rows">
          <DataTable
            caption={words.first(first.length)}
            rows={first.map((cells, at) => ({ cells, at }))}
            rowKey={({ at }) => String(at)}
            columns={header.map((name, column) => ({
              id: String(column),
              header: name,
              cell: ({ cells }: { readonly cells: readonly string[] }) => cells[column] ?? '',
            }))}
          />
        </div>
      )}
      <StaysHome manifest={manifest} />
      {repaired > 0 && (
        <div className="stack">
          <p>
            {words.repaired(repaired)} {repairs !== undefined && <span className="quiet">{words.repairsHint}</span>}
          </p>
          {repairs !== undefined && <SaveButton kind="plain" label={words.repairsFile} file={() => repairs} />}
        </div>
      )}
    </div>
  );
}

function StaysHome({ manifest }: { readonly manifest: DeliveryManifest }): ReactNode {
  const words = useTexts(preparationTexts).preview;
  const reasons = LEFT_OUT_REASONS.filter((reason) => manifest.rows.leftOut[reason] > 0);
  return (
    <div>
      <p>
        <strong>{words.home}</strong>
      </p>
      <ul>
        <li>{words.homeAll}</li>
        {manifest.pseudonymised && <li>{words.homeKey}</li>}
        {reasons.map((reason) => (
          <li key={reason}>{words.reasons[reason](manifest.rows.leftOut[reason])}</li>
        ))}
      </ul>
    </div>
  );
}
