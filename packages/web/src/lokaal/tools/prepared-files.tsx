import { parseManifest } from '@verrijk/core';
import type { DeliveryManifest } from '@verrijk/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { SaveButton } from '../../design/save-button.tsx';
import type { Preparation } from '../../local/local-engine.ts';
import { PreparationKey } from '../../table/preparation/preparation-key.tsx';
import { PreparationPreview } from '../../table/preparation/preparation-preview.tsx';
import { useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';
import { preparationTexts } from '../../texts/preparation.ts';

/** A delivery that was made: exactly what is in it, the key first, then the files to keep and to send. */
export function PreparedFiles({ preparation }: { readonly preparation: Preparation }): ReactNode {
  const { prepare: words } = useTexts(lokaalTexts);
  const { preview } = useTexts(preparationTexts);
  const { key, delivery, manifest, repairs } = preparation;
  const facts = useManifest(manifest.blob);
  const [keeping, setKeeping] = useState({ isSaved: false, isKept: false });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const mayGo = key === undefined || keeping.isKept;
  return (
    <section className="stack" aria-labelledby="lokaal-prepared">
      <h2 id="lokaal-prepared" ref={heading} tabIndex={-1}>
        {preview.title}
      </h2>
      {facts !== undefined && <PreparationPreview manifest={facts} rows={preparation.preview} repairs={repairs} />}
      {key !== undefined && <PreparationKey file={key} keeping={keeping} onChange={setKeeping} />}
      <SaveButton
        kind="main"
        label={words.save}
        hint={mayGo ? words.saveHint : words.keyFirst}
        isDisabled={!mayGo}
        file={() => delivery}
      />
      <SaveButton label={words.manifest} hint={words.manifestHint} file={() => manifest} />
    </section>
  );
}

function useManifest(blob: Blob): DeliveryManifest | undefined {
  const [manifest, setManifest] = useState<DeliveryManifest>();
  useEffect(() => {
    void blob.text().then((text) => setManifest(parseManifest(text)));
  }, [blob]);
  return manifest;
}
