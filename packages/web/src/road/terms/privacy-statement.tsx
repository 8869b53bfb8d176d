import { useState } from 'react';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { privacyTexts } from '../../texts/privacy.ts';
import { PrivacyPoints } from './privacy-points.tsx';
import { MOST_STATEMENT_TEXT, STATEMENT_TYPES, toBase64, whyNotSent } from './statement-file.ts';

/** The privacy statement, pasted or as a document, and what was found in it. */
export function PrivacyStatement({
  order,
  checked,
  mayAct,
}: {
  readonly order: string;
  readonly checked: ApiResult<'orders.privacy'>['privacyCheck'];
  readonly mayAct: boolean;
}): ReactNode {
  const words = useTexts(privacyTexts).statement;
  const [isAgain, setAgain] = useState(false);
  return (
    <div className="card stack terms-card">
      <h3>{words.title}</h3>
      {checked === null && <p>{mayAct ? words.lead : words.none}</p>}
      {checked !== null && <PrivacyPoints check={checked} />}
      {mayAct &&
        (checked === null || isAgain ? (
          <StatementForm order={order} onDone={() => setAgain(false)} />
        ) : (
          <>
            <p className="quiet">{words.againHint}</p>
            <Button onPress={() => setAgain(true)}>{words.again}</Button>
          </>
        ))}
    </div>
  );
}

function StatementForm({ order, onDone }: { readonly order: string; readonly onDone: () => void }): ReactNode {
  const words = useTexts(privacyTexts).statement;
  const { language } = useLanguage();
  const [text, setText, forget] = useKept(`privacy-statement:${order}`, '');
  const [fileProblem, setFileProblem] = useState<'form' | 'size' | 'empty'>();
  const check = useChange('orders.privacy-check', ['orders.privacy']);
  const isTooLong = text.length > MOST_STATEMENT_TEXT;
  const onChecked = (): void => {
    forget();
    onDone();
  };
  const send = (body: { readonly text: string } | { readonly file: { readonly base64: string } }): void => {
    // The form goes once there is an outcome, and with it whoever would hear of it; what went wrong is said by `error`.
    check.mutateAsync({ params: { order }, body }).then(onChecked, () => undefined);
  };
  const choose = async (files: FileList | null): Promise<void> => {
    const [file] = files ?? [];
    if (file === undefined) return;
    // What was wrong with a file before is not wrong with this one.
    check.reset();
    const problem = whyNotSent(file);
    setFileProblem(problem);
    if (problem === undefined) send({ file: { base64: toBase64(new Uint8Array(await file.arrayBuffer())) } });
  };
  return (
    <>
      <p className="quiet">{words.sent}</p>
      <Field
        label={words.paste}
        hint={words.pasteHint}
        lines={6}
        value={text}
        onChange={setText}
        error={isTooLong ? words.tooLong(formatCount(MOST_STATEMENT_TEXT, language)) : undefined}
      />
      <div className="row">
        <Button isPending={check.isPending} isDisabled={text.trim() === '' || isTooLong} onPress={() => send({ text })}>
          {words.check}
        </Button>
        <span className="quiet">{words.or}</span>
        <FileTrigger acceptedFileTypes={STATEMENT_TYPES} onSelect={(files) => void choose(files)}>
          <Button isPending={check.isPending}>{words.choose}</Button>
        </FileTrigger>
        <span className="quiet">{words.chooseHint}</span>
      </div>
      {fileProblem !== undefined && (
        <p className="field-error" role="alert">
          {words.why[fileProblem]}
        </p>
      )}
      {check.error !== null && <ProblemNotice error={check.error} />}
    </>
  );
}
