import type { ReactNode } from 'react';
import './notice.css';

export type NoticeTone = 'good' | 'attention' | 'stop' | 'plain';

/** Something that must not be missed. What went wrong is read out at once, the rest when there is a pause. */
export function Notice({
  tone,
  title,
  action,
  children,
}: {
  readonly tone: NoticeTone;
  readonly title?: string | undefined;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'stop' ? 'alert' : 'status'}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children !== undefined && <div className="notice-text">{children}</div>}
      {action !== undefined && <div className="notice-action">{action}</div>}
    </div>
  );
}
