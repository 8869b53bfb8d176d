import { useEffect } from 'react';
import { plainApiIn } from '../api/api.ts';
import { isProblem } from '../api/problem-of.ts';
import { forgetOrder } from '../kept/forget-order.ts';
import { keptOrders } from '../kept/kept-file.ts';
import { isClosed } from '../orders/next-step.ts';
import { useLanguage } from '../texts/language.tsx';

/** Forgets what this browser kept of orders that are over by now: most end by date, while nobody looks at their page. */
export function useForgottenOrders(): void {
  const { language } = useLanguage();
  useEffect(() => {
    const look = async (): Promise<void> => {
      for (const order of await keptOrders()) if (await isOver(order)) await forgetOrder(order);
    };
    const isOver = async (order: string): Promise<boolean> => {
      try {
        const { state } = await plainApiIn(language).call('orders.read', { params: { order } });
        return isClosed(state);
      } catch (error) {
        return isProblem(error, 'request.not-found');
      }
    };
    void look();
  }, [language]);
}
