import type { Block } from '@verrijk/steps';
import type { CheckPaper } from './check-paper.ts';

/** What is the next step? All of them in order, so that what is done shows too. */
export function stepBlocks({ report, texts, isShort }: CheckPaper): Block[] {
  const { steps: words } = texts;
  // Without IDs there are none to put in order.
  const steps = report.steps.filter(({ code }) => code !== 'repair-ids' || report.identity.verdict !== 'none');
  const open = steps.filter(({ done }) => !done);
  return [
    { kind: 'heading', level: 2, text: words.question },
    { kind: 'paragraph', text: words.answer(open.length) },
    {
      kind: 'steps',
      items: steps.map(({ code, done }) => {
        const { text, explanation } = words.codes[code];
        const isNamed = code === 'contact-provider' && report.provider !== null;
        const isExplained = !isShort || code === open[0]?.code;
        return {
          text: isNamed ? words.contact(report.provider.name) : text,
          done,
          ...(isExplained && { explanation }),
        };
      }),
    },
  ];
}
