import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../../texts/language.tsx';
import { roadTexts } from '../../texts/road.ts';
import { isReached, ORDER_STEPS, stepState } from './order-steps.ts';
import type { OrderStep } from './order-steps.ts';
import './step-navigation.css';

/** The four steps: which are done, where the order is now, and which one is in view. */
export function StepNavigation({ order, shown }: { readonly order: OrderView; readonly shown: OrderStep }): ReactNode {
  const words = useTexts(roadTexts);
  return (
    <nav className="step-navigation no-print" aria-label={words.step.label}>
      <ol>
        {ORDER_STEPS.map((step, at) => {
          const state = stepState(order, step);
          const inside = (
            <>
              <StepMark state={state} number={at + 1} />
              <span>
                <span className="step-navigation-name">{words.steps[step].name}</span>{' '}
                <span className="step-navigation-state">{words.step[state]}</span>
              </span>
            </>
          );
          return (
            <li key={step} className={`step-navigation-${state}`}>
              {isReached(order, step) ? (
                <Link href={`/orders/${order.id}/${step}`} aria-current={step === shown ? 'step' : undefined}>
                  {inside}
                </Link>
              ) : (
                <span className="step-navigation-closed">{inside}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function StepMark({ state, number }: { readonly state: string; readonly number: number }): ReactNode {
  return (
    <svg aria-hidden="true" className="step-navigation-mark" viewBox="0 0 32 32">
      <circle cx="16" cy="16" r="14.5" />
      {state === 'done' ? (
        <path d="M9.5 16.5l4.5 4.5 8.5-9.5" />
      ) : (
        <text x="16" y="21.5" textAnchor="middle">
          {number}
        </text>
      )}
    </svg>
  );
}
