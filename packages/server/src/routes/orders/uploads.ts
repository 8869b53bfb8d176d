import type { Handlers } from '../../http/handler.ts';
import { receiveUpload, requireVersion, sayWhereItStands } from '../../http/bytes/receive-upload.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { lockOrder } from '../../orders/require-order.ts';
import type { Transaction } from '../../store/store.ts';
import { requireOpenFor, requireRoom, requireUpload, UPLOAD_HOURS } from '../../vault/open-uploads.ts';

export const uploadHandlers: Handlers<'uploads.create' | 'uploads.offset' | 'uploads.append' | 'uploads.remove'> = {
  'uploads.create': async ({ service, tx, actor, params, body, reply }) => {
    const { bytes, sha256, name, mediaType } = body;
    const most = service.settings.mostDeliveryBytes;
    if (bytes > most) throw new ServerProblem('request.too-large', { most });
    // Locked: two that begin at once are counted one after the other.
    const order = await lockOrder(tx, actor, params.order);
    requireOpenFor(order.state);
    await requireRoom(tx, order.id);
    const upload = await service.vault.begin(tx, {
      scope: { kind: 'order', order: order.id, class: 'customers' },
      purpose: 'delivery',
      name,
      mediaType,
      promised: { bytes, sha256 },
    });
    void reply.header('location', `/api/uploads/${upload}`);
    const expires = new Date(service.now().getTime() + UPLOAD_HOURS * 3_600_000);
    sayWhereItStands(reply, 0, bytes, expires);
    return { upload, bytes, offset: 0 };
  },

  'uploads.offset': async ({ service, tx, actor, params, request, reply }) => {
    requireVersion(request, reply);
    const { expires } = await requireUpload(tx, actor, params.upload);
    const { offset, promised } = (await service.vault.open(tx, params.upload))!;
    sayWhereItStands(reply, offset, promised?.bytes, expires);
    return undefined;
  },

  'uploads.append': ({ service, actor, params: { upload }, request, reply }) => {
    const find = async (tx: Transaction): Promise<string> => {
      await requireUpload(tx, actor, upload);
      return upload;
    };
    return receiveUpload(service, { party: actor.party, find }, request, reply);
  },

  'uploads.remove': async ({ service, tx, actor, params, request, reply }) => {
    requireVersion(request, reply);
    await requireUpload(tx, actor, params.upload);
    await service.vault.remove(tx, params.upload);
    return undefined;
  },
};
