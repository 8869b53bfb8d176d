import { EVERYWHERE, TELLS } from './shared-options.ts';

/** What runs and keeps the service where organisations and providers meet. */
export const SERVICE_COMMANDS = {
  serve: {
    options: {
      port: { kind: 'number', value: 'number', minimum: 0, maximum: 65_535, whole: true, byDefault: 8080 },
      host: { kind: 'text', value: 'host' },
      data: { kind: 'text', value: 'folder' },
      demo: { kind: 'flag' },
      workers: { kind: 'number', value: 'number', minimum: 0, maximum: 64, whole: true, byDefault: 2 },
      ...EVERYWHERE,
    },
    examples: [
      'verrijk serve --demo',
      'verrijk serve --data /var/lib/verrijk',
      'verrijk serve --host 0.0.0.0 --workers 0',
    ],
  },
  worker: {
    options: {
      data: { kind: 'text', value: 'folder' },
      workers: { kind: 'number', value: 'number', minimum: 1, maximum: 64, whole: true, byDefault: 2 },
      ...EVERYWHERE,
    },
    examples: ['verrijk worker --workers 4'],
  },
  backup: {
    operands: ['backup'],
    options: {
      data: { kind: 'text', value: 'folder' },
      ...TELLS,
      ...EVERYWHERE,
    },
    examples: ['verrijk backup verrijk-2026-11-22.vbak --data /var/lib/verrijk'],
  },
  restore: {
    operands: ['backup'],
    options: {
      data: { kind: 'text', value: 'folder' },
      ...TELLS,
      ...EVERYWHERE,
    },
    examples: ['verrijk restore verrijk-2026-11-22.vbak --data /var/lib/verrijk-nieuw'],
  },
  'keys rotate': {
    options: {
      data: { kind: 'text', value: 'folder' },
      ...TELLS,
      ...EVERYWHERE,
    },
    examples: ['verrijk keys rotate --data /var/lib/verrijk'],
  },
  'audit verify': {
    options: {
      head: { kind: 'text', value: 'json' },
      data: { kind: 'text', value: 'folder' },
      ...TELLS,
      ...EVERYWHERE,
    },
    examples: ['verrijk audit verify --head kop-van-vorige-maand.json'],
  },
  'audit head': {
    options: {
      data: { kind: 'text', value: 'folder' },
      ...EVERYWHERE,
    },
    examples: ['verrijk audit head > kop-van-deze-maand.json'],
  },
} as const;
