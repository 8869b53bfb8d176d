import { useState } from 'react';
import type { ReactNode } from 'react';
import { PasskeySetup } from '../../account/factors/passkey-setup.tsx';
import { TotpSetup } from '../../account/factors/totp-setup.tsx';
import { Choices } from '../../design/choices.tsx';
import { knowsPasskeys } from '../../session/passkey-ceremony.ts';
import { entryTexts } from '../../texts/entry.ts';
import { useTexts } from '../../texts/language.tsx';

type Way = 'passkey' | 'app';

/** Setting up the first second step: a passkey or an app. */
export function EnrolSecondStep({ onDone }: { readonly onDone: () => Promise<void> }): ReactNode {
  const { enrol: words } = useTexts(entryTexts);
  const [way, setWay] = useState<Way | null>(knowsPasskeys() ? null : 'app');
  return (
    <div className="stack-wide">
      {knowsPasskeys() && (
        <Choices<Way>
          label={words.how}
          value={way}
          onChange={setWay}
          choices={[
            { value: 'passkey', label: words.passkey, hint: words.passkeyHint },
            { value: 'app', label: words.app, hint: words.appHint },
          ]}
        />
      )}
      {way === 'passkey' && <PasskeySetup onDone={onDone} />}
      {way === 'app' && <TotpSetup onDone={onDone} />}
    </div>
  );
}
