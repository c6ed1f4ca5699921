/** The lines of a page as an engine has set them, and what is wrong with them. Runs in any browser. */
import type { Page } from 'playwright-core';

export const widths = [320, 344, 360, 375, 390, 412, 430, 480, 540, 600, 700, 768, 820, 912, 960, 1024, 1180, 1280, 1440, 1920] as const;

/** Reads every line of every Chinese paragraph and note from the rectangles of its characters. Returns a sentence for each fault. */
export const lineFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const [noStart, noEnd] = [/[，。、；：？！”’）》〉」』…]/u, /[“‘（《〈「『]/u];
    const fullWidth = /[，。、；：？！“”‘’（）《》「」『』]/u;
    const han = /\p{Script=Han}/u;

    const cells = [...document.querySelectorAll<HTMLElement>('main [data-row="paragraph"] > [lang|="zh"], main .notes [lang|="zh"]')];
    // Beside its translation each sentence is a block, and its cell has no box.
    const blocks = cells.flatMap((cell) => (getComputedStyle(cell).display === 'contents' ? [...cell.querySelectorAll<HTMLElement>('[data-sentence]')] : [cell]));
    for (const block of blocks) {
      if (block.getClientRects().length === 0) continue;
      const name = `${block.closest('.row, li')?.id} ${block.closest<HTMLElement>('[lang]')!.lang} at ${innerWidth}`;
      const em = parseFloat(getComputedStyle(block).fontSize);
      const box = block.getBoundingClientRect();
      const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const lines: { character: string; left: number; right: number; middle: number }[][] = [];
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const text = node.nodeValue ?? '';
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const rect = [...range.getClientRects()].findLast(({ width }) => width > 0);
          if (!rect || /\s/.test(text[at]!)) continue;
          const middle = (rect.top + rect.bottom) / 2;
          const glyph = { character: text[at]!, left: rect.left, right: rect.right, middle };
          const line = lines.at(-1);
          if (line && Math.abs(line.at(-1)!.middle - middle) < em * 0.7) line.push(glyph);
          else lines.push([glyph]);
        }
      }

      for (const [index, line] of lines.entries()) {
        const words = line.map(({ character }) => character).join('');
        if (index > 0 && noStart.test(line[0]!.character)) faults.push(`${name}: a line starts with ${line[0]!.character}: ${words}`);
        if (index < lines.length - 1 && noEnd.test(line.at(-1)!.character)) faults.push(`${name}: a line ends with ${line.at(-1)!.character}: ${words}`);
        for (const [place, glyph] of line.entries()) {
          const next = line[place + 1];
          if (next && next.left < glyph.right - 0.75) faults.push(`${name}: ${glyph.character} and ${next.character} lie ${(glyph.right - next.left).toFixed(1)} px over each other: ${words}`);
          // 挤压 takes half of a mark and nothing of a character.
          const least = han.test(glyph.character) ? em : fullWidth.test(glyph.character) ? em / 2 : 0;
          if (glyph.right - glyph.left < least - 0.75) faults.push(`${name}: ${glyph.character} has ${(glyph.right - glyph.left).toFixed(1)} px of ${em}, and overlaps its neighbour: ${words}`);
          // A range takes in the space an engine puts between Han and a letter or figure, which ends a line unseen.
          const space = index < lines.length - 1 && place === line.length - 1 && /[0-9A-Za-z]/.test(lines[index + 1]![0]!.character) ? em / 8 : 0;
          if (glyph.right > box.right + 1 + space) faults.push(`${name}: ${glyph.character} stands out by ${(glyph.right - box.right).toFixed(1)} px: ${words}`);
        }
      }
      const last = lines.at(-1)?.filter(({ character }) => han.test(character)) ?? [];
      // An end is not kept together beside the mark of a note, which holds on to its own word.
      const noted = [...block.querySelectorAll('[data-note]')].some((mark) => {
        const after = document.createRange();
        after.setStartAfter(mark);
        after.setEnd(block, block.childNodes.length);
        return after.toString().length < 8;
      });
      if (lines.length > 1 && last.length < 2 && !noted) faults.push(`${name}: the last line has ${last.length} Han: ${lines.at(-1)!.map(({ character }) => character).join('')}`);
      // The mark of a note stands on the line of the word it follows.
      for (const mark of block.querySelectorAll<HTMLElement>('[data-note]')) {
        const before = document.createRange();
        before.setStart(block, 0);
        before.setEndBefore(mark);
        const word = [...before.getClientRects()].at(-1);
        const rect = mark.getClientRects()[0];
        if (word && rect && rect.width > 0 && rect.left < word.right - 2) faults.push(`${name}: note ${mark.dataset['note']} starts a line`);
      }
    }
    return faults;
  });

/** How far apart, in px, the baselines of the two cells of a row are, at worst; and how far their lines are from one pitch. */
export const rowFaults = (page: Page): Promise<{ baseline: number; pitch: number; rows: number }> =>
  page.evaluate(() => {
    const worst = { baseline: 0, pitch: 0, rows: 0 };
    for (const row of document.querySelectorAll('[data-languages="2"] .row')) {
      // A sentence is a block of its own where pairs stand in rows.
      const cells = [...row.querySelectorAll<HTMLElement>('[data-cell]')].map((cell) => cell.querySelector<HTMLElement>('[data-sentence]')!);
      const marks = cells.map((cell) => {
        const mark = document.createElement('span');
        mark.style.display = 'inline-block';
        cell.prepend(mark);
        return mark;
      });
      const [one, other] = marks.map((mark) => mark.getBoundingClientRect().bottom);
      for (const mark of marks) mark.remove();
      worst.baseline = Math.max(worst.baseline, Math.abs(one! - other!));
      worst.rows += 1;
      if (row.getAttribute('data-row') !== 'paragraph') continue;
      const pitch = parseFloat(getComputedStyle(cells[0]!).lineHeight);
      for (const cell of cells) {
        const lines = cell.getBoundingClientRect().height / pitch;
        worst.pitch = Math.max(worst.pitch, Math.abs(lines - Math.round(lines)) * pitch);
      }
    }
    return worst;
  });

/** The widest gap between two Han characters of a justified line, in ems of its text, and that line. */
export const stretch = (page: Page): Promise<{ gap: number; words: string }> =>
  page.evaluate(() => {
    let widest = { gap: 0, words: '' };
    for (const block of document.querySelectorAll<HTMLElement>('[data-row="paragraph"] > [lang|="zh"]')) {
      const em = parseFloat(getComputedStyle(block).fontSize);
      const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let before: { right: number; top: number; han: boolean } | undefined;
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const text = node.nodeValue ?? '';
        // Between two nodes may stand the mark of a note.
        before = undefined;
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const rect = [...range.getClientRects()].at(-1);
          if (!rect) continue;
    const han = /\p{Script=Han}/u.test(text[at]!);
          // A range takes in the space an engine puts after a character.
          const gap = Math.max(before && han && before.han && before.top === rect.top ? rect.left - before.right : 0, han ? rect.width - em : 0) / em;
          if (gap > widest.gap) widest = { gap, words: text.slice(Math.max(0, at - 8), at + 8) };
          before = { right: rect.right, top: rect.top, han };
        }
      }
    }
    return widest;
  });
