import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import './progress.css';

/** How far something is; `share` is 0 to 1, undefined while nobody can tell. */
export function Progress({
  label,
  share,
  detail,
}: {
  readonly label: string;
  readonly share: number | undefined;
  /** "120.000 rijen" */
  readonly detail?: string;
}): ReactNode {
  const percentage = share === undefined ? undefined : Math.round(share * 100);
  return (
    <ProgressBar className="progress" value={percentage ?? 0} isIndeterminate={share === undefined}>
      <span className="progress-words">
        <Label>{label}</Label>
        <span className="progress-value">
          {[detail, percentage === undefined ? undefined : `${percentage}%`]
            .filter((each) => each !== undefined)
            .join(' · ')}
        </span>
      </span>
      {/* An attribute rather than a style: the policy of the page allows no style in the page. */}
      <svg aria-hidden="true" className="progress-track" viewBox="0 0 100 1" preserveAspectRatio="none">
        <rect
          className={share === undefined ? 'progress-moving' : 'progress-done'}
          width={percentage ?? 30}
          height="1"
        />
      </svg>
    </ProgressBar>
  );
}
