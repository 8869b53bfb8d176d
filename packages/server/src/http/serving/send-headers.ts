import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../../service.ts';

const TWO_YEARS = 63_072_000;
/** What no page of ours asks of a browser. */
const NOT_ASKED = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'display-capture', 'browsing-topics'];

/** What browsers are told along with every answer: only our own files, no inline script or style, in nobody's frame, and remember nothing of the API. */
export async function sendHeaders(app: FastifyInstance, { publicUrl, strictSubdomains }: Settings): Promise<void> {
  const isSecure = publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'worker-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'frame-src': ["'none'"],
        ...(isSecure && { 'upgrade-insecure-requests': [] }),
      },
    },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: isSecure ? { maxAge: TWO_YEARS, includeSubDomains: strictSubdomains } : false,
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', NOT_ASKED.map((feature) => `${feature}=()`).join(', '));
    // By the route as well: a path may be spelled with percent signs.
    const isApi = [request.url, request.routeOptions.url].some((url) => url?.startsWith('/api'));
    if (isApi) void reply.header('cache-control', 'no-store');
  });
}
