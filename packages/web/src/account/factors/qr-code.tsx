import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { qrModules } from './qr-modules.ts';

/** Squares of white around a code, without which no camera finds it. */
const MARGIN = 4;

/** A text as a picture that a phone reads. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const modules = useMemo(() => qrModules(text), [text]);
  const size = modules.length + 2 * MARGIN;
  const path = modules
    .flatMap((row, down) =>
      row.flatMap((isDark, along) => (isDark ? [`M${along + MARGIN} ${down + MARGIN}h1v1h-1z`] : [])),
    )
    .join('');
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
