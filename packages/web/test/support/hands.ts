import assert from 'node:assert/strict';
import type { Download, FileChooser, Locator, Page } from 'playwright-core';

/** The ways in which somebody does things on a page: the same road is gone with a mouse and by the keyboard alone. */
export interface Hands {
  readonly name: 'mouse' | 'keyboard';
  /** Presses a button, follows a link, opens a line. */
  press(target: Locator): Promise<void>;
  /** Puts words in a field, in the place of what stood there. */
  write(field: Locator, words: string): Promise<void>;
  /** Chooses one of several that exclude each other. */
  choose(radio: Locator): Promise<void>;
  /** Sees to it that a box is ticked. */
  tick(box: Locator): Promise<void>;
  /** Opens a list by its button and takes what has this name. */
  pick(button: Locator, option: string | RegExp): Promise<void>;
}

/** The most stops of the Tab key on any page of ours; past it something cannot be reached. */
const MOST_STOPS = 250;

export function mouse(page: Page): Hands {
  return {
    name: 'mouse',
    press: (target) => target.click(),
    write: (field, words) => field.fill(words),
    choose: async (radio) => {
      // The mark that is drawn covers the real one, so the words are pressed, as people do.
      await radio.locator('xpath=ancestor::label[1]').click();
      assert.ok(await radio.isChecked());
    },
    tick: async (box) => {
      if (!(await box.isChecked())) await box.locator('xpath=ancestor::label[1]').click();
      assert.ok(await box.isChecked());
    },
    pick: async (button, option) => {
      await button.click();
      await page.getByRole('option', { name: option }).click();
    },
  };
}

/** Tab, arrows, Enter, the space bar and letters; never a mouse. */
export function keyboard(page: Page): Hands {
  const reach = (target: Locator): Promise<void> => tabTo(page, target);
  return {
    name: 'keyboard',
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    write: async (field, words) => {
      await reach(field);
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      // A long text is pasted by people too.
      if (words.length > 200) await page.keyboard.insertText(words);
      else await page.keyboard.type(words);
    },
    choose: async (radio) => {
      await reach(radio.locator('xpath=ancestor::*[@role="radiogroup"][1]').getByRole('radio'));
      for (let press = 0; !(await isFocused(radio)); press++) {
        assert.ok(press < 20, `not reached by arrows: ${String(radio)}`);
        await page.keyboard.press('ArrowDown');
      }
      if (!(await radio.isChecked())) await page.keyboard.press('Space');
      assert.ok(await radio.isChecked());
    },
    tick: async (box) => {
      await reach(box);
      if (!(await box.isChecked())) await page.keyboard.press('Space');
      assert.ok(await box.isChecked());
    },
    pick: async (button, option) => {
      await reach(button);
      await page.keyboard.press('Enter');
      const wanted = page.getByRole('option', { name: option });
      await wanted.waitFor();
      await page.keyboard.press('Home');
      for (let press = 0; !(await isFocused(wanted)); press++) {
        assert.ok(press < 100, `not reached by arrows: ${String(option)}`);
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await wanted.waitFor({ state: 'detached' });
    },
  };
}

/** Goes on with Tab until one of `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  const [first] = await target.elementHandles();
  await first?.waitForElementState('enabled');
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
    if (stop > MOST_STOPS - 12) passed.push(await focused(page));
  }
  assert.fail(`not reached by Tab: ${String(target)}; it stopped at ${passed.join(' | ')}`);
}

async function isFocused(target: Locator): Promise<boolean> {
  return await target.evaluateAll((elements) =>
    elements.some((element) => element === element.ownerDocument.activeElement),
  );
}

async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const { activeElement: element } = document;
    return element === null ? 'nothing' : (element.getAttribute('aria-label') ?? element.textContent).slice(0, 40);
  });
}

/** Gives a file where the page asks for one, as the window of the system would. */
export async function giveFile(page: Page, hands: Hands, button: Locator, path: string): Promise<void> {
  const asked: Promise<FileChooser> = page.waitForEvent('filechooser');
  await hands.press(button);
  await (await asked).setFiles(path);
}

/** Saves what a button gives, under `path`. */
export async function saveAs(page: Page, hands: Hands, button: Locator, path: string): Promise<string> {
  const given: Promise<Download> = page.waitForEvent('download', { timeout: 120_000 });
  await hands.press(button);
  const download = await given;
  await download.saveAs(path);
  return download.suggestedFilename();
}
