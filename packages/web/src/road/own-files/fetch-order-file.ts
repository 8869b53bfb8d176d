import type { ApiClient } from '@verrijk/server/contract';

/** Fetches the bytes of a file of an order. `onShare`: how much of it has come, from 0 to 1. @throws ApiProblem, or what a broken line throws */
export async function fetchOrderFile(
  api: ApiClient,
  { id, bytes }: { readonly id: string; readonly bytes: number },
  onShare?: (share: number) => void,
): Promise<Blob> {
  const answer = await api.open('files.download', { params: { file: id } });
  const { body } = answer;
  if (body === null) return await answer.blob();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let came = 0;
  for await (const part of body) {
    parts.push(part);
    came += part.length;
    onShare?.(bytes === 0 ? 1 : Math.min(1, came / bytes));
  }
  return new Blob(parts, { type: answer.headers.get('content-type') ?? '' });
}
