import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { SureDialog } from '../../app/sure-dialog.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { showRecoveryCodes } from '../../session/new-recovery-codes.ts';
import { knowsPasskeys } from '../../session/passkey-ceremony.ts';
import { accountTexts } from '../../texts/account.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { factorsTexts } from '../../texts/factors.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { PasskeySetup } from '../factors/passkey-setup.tsx';
import { TotpSetup } from '../factors/totp-setup.tsx';

type Account = ApiResult<'account.read'>;
type Passkey = Account['passkeys'][number];
type Asked = 'add-app' | 'remove-app' | 'add-passkey' | 'renew-codes' | Passkey;

/** An app with codes, passkeys and recovery codes: what there is, and adding and removing. */
export function OwnFactors({ account }: { readonly account: Account }): ReactNode {
  const { factors: words } = useTexts(accountTexts);
  const [asked, ask] = useState<Asked>();
  return (
    <section className="stack" aria-labelledby="own-factors">
      <h2 id="own-factors">{words.title}</h2>
      <p>{words.lead}</p>
      <h3>{words.app}</h3>
      <div className="row">
        <span>{account.hasTotp ? words.appOn : words.appOff}</span>
        <Button onPress={() => ask(account.hasTotp ? 'remove-app' : 'add-app')}>
          {account.hasTotp ? words.removeApp : words.addApp}
        </Button>
      </div>
      <h3>{words.passkeys}</h3>
      <Passkeys passkeys={account.passkeys} onRemove={ask} />
      {knowsPasskeys() && <Button onPress={() => ask('add-passkey')}>{words.addPasskey}</Button>}
      <h3>{words.codes}</h3>
      <p>
        {account.recoveryCodesLeft === 0 ? words.noCodes : words.codesLeft(account.recoveryCodesLeft)}{' '}
        <span className="quiet">{words.codesHint}</span>
      </p>
      {(account.hasTotp || account.passkeys.length > 0) && (
        <Button onPress={() => ask('renew-codes')}>{words.renewCodes}</Button>
      )}
      {asked !== undefined && <AskedFor asked={asked} onClose={() => ask(undefined)} />}
    </section>
  );
}

function Passkeys({
  passkeys,
  onRemove,
}: {
  readonly passkeys: readonly Passkey[];
  readonly onRemove: (passkey: Passkey) => void;
}): ReactNode {
  const { factors: words } = useTexts(accountTexts);
  const { remove } = useTexts(everyPageTexts);
  const { language } = useLanguage();
  const day = (moment: string): string => formatDate(moment, language);
  return (
    <DataTable
      caption={words.passkeys}
      isCaptionHidden
      rows={passkeys}
      rowKey={({ id }) => id}
      empty={words.noPasskeys}
      columns={[
        { id: 'name', header: words.name, cell: ({ name }) => name },
        { id: 'made', header: words.made, cell: ({ createdAt }) => day(createdAt) },
        {
          id: 'used',
          header: words.used,
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : day(lastUsedAt)),
        },
        {
          id: 'remove',
          header: remove,
          cell: (passkey) => (
            <Button kind="plain" aria-label={words.removePasskey(passkey.name)} onPress={() => onRemove(passkey)}>
              {remove}
            </Button>
          ),
        },
      ]}
    />
  );
}

function AskedFor({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }): ReactNode {
  const { factors: words } = useTexts(accountTexts);
  const setUp = useTexts(factorsTexts);
  const queries = useQueryClient();
  const added = async (): Promise<void> => {
    onClose();
    await queries.invalidateQueries({ queryKey: ['account.read'] });
  };
  if (asked === 'add-app' || asked === 'add-passkey') {
    const isApp = asked === 'add-app';
    return (
      <Dialog title={isApp ? setUp.app.title : setUp.passkey.title} isOpen onClose={onClose}>
        {isApp ? <TotpSetup onDone={added} /> : <PasskeySetup onDone={added} />}
      </Dialog>
    );
  }
  if (asked === 'renew-codes') return <RenewCodes onClose={onClose} />;
  return asked === 'remove-app' ? (
    <RemoveApp onClose={onClose} title={words.removeApp} />
  ) : (
    <RemovePasskey onClose={onClose} passkey={asked} />
  );
}

function RenewCodes({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { factors: words } = useTexts(accountTexts);
  const renew = useChange('account.renew-recovery-codes', ['account.read']);
  return (
    <SureDialog
      title={words.renewCodes}
      confirm={words.renewCodes}
      act={() => renew.mutateAsync({})}
      onClose={onClose}
      onDone={({ recoveryCodes }) => showRecoveryCodes(recoveryCodes)}
    >
      <p>{words.renewSure}</p>
    </SureDialog>
  );
}

function RemoveApp({ title, onClose }: { readonly title: string; readonly onClose: () => void }): ReactNode {
  const { factors: words } = useTexts(accountTexts);
  const remove = useChange('account.remove-totp', ['account.read']);
  return (
    <SureDialog title={title} confirm={title} act={() => remove.mutateAsync({})} onClose={onClose}>
      <p>{words.removeAppSure}</p>
    </SureDialog>
  );
}

function RemovePasskey({
  passkey: { id, name },
  onClose,
}: {
  readonly passkey: Passkey;
  readonly onClose: () => void;
}): ReactNode {
  const { factors: words } = useTexts(accountTexts);
  const remove = useChange('account.remove-passkey', ['account.read']);
  const title = words.removePasskey(name);
  return (
    <SureDialog
      title={title}
      confirm={title}
      act={() => remove.mutateAsync({ params: { passkey: id } })}
      onClose={onClose}
    >
      <p>{words.removePasskeySure}</p>
    </SureDialog>
  );
}
