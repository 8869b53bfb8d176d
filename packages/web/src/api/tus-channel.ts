import type { ApiClient } from '@verrijk/server/contract';
import type { PieceChannel } from './send-pieces.ts';

const TUS = { 'tus-resumable': '1.0.0' } as const;

/** What takes files in pieces, by the tus protocol: deliveries, and sources of references. */
export type TusTarget =
  { readonly kind: 'uploads'; readonly upload: string } | { readonly kind: 'references'; readonly reference: string };

/** The bytes of one file at the service. */
export function tusChannel(api: ApiClient, { kind, ...params }: TusTarget): PieceChannel {
  return {
    offset: async (signal) => offsetIn(await api.open(`${kind}.offset`, { params, headers: TUS, signal })),
    append: async (at, bytes, signal) => {
      const headers = { ...TUS, 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' };
      return offsetIn(await api.open(`${kind}.append`, { params, headers, bytes, signal }));
    },
  };
}

function offsetIn(answer: Response): number {
  return Number(answer.headers.get('upload-offset'));
}
