import { useQueryClient } from '@tanstack/react-query';
import { apiIn } from '../../api/api.ts';
import { tusChannel } from '../../api/tus-channel.ts';
import { useLanguage } from '../../texts/language.tsx';
import { forgetSource } from './remembered-source.ts';
import { startSending } from './source-sendings.ts';

/** Sends a source to the reference that it was announced for, and has it built once it is there; from any page. */
export function useSendSource(): (reference: string, file: Blob) => void {
  const { language } = useLanguage();
  const queries = useQueryClient();
  return (reference, file) => {
    const api = apiIn(language);
    startSending(reference, {
      file,
      channel: tusChannel(api, { kind: 'references', reference }),
      whenWhole: async () => {
        await api.call('references.build', { params: { reference }, idempotencyKey: `build ${reference}` });
        forgetSource(reference);
        await Promise.all(
          ['references.read', 'references.list'].map((each) => queries.invalidateQueries({ queryKey: [each] })),
        );
      },
    });
  };
}
