/** How far a step has come: on a terminal in one line that counts, elsewhere in a line now and then. */

/** What share of the things tells how long the others take: the first may be of another kind, or wait for what all need. */
const enough = 0.05;

/** Says what is being done; what is returned is called after each of `of` things. */
export function counted(what: string, { isTerminal = process.stdout.isTTY, write = (text: string): unknown => process.stdout.write(text), now = () => performance.now() } = {}) {
  let [done, said, begun] = [0, now(), 0];
  write(isTerminal ? what : `${what}\n`);
  const remaining = (done: number, of: number) => (done === 1 || done < of * enough ? '' : inWords(((now() - begun) / (done - 1)) * (of - done)));
  return (of: number) => {
    done++;
    // The first has all to prepare, and tells nothing of the others.
    if (done === 1) begun = now();
    const isLast = done === of;
    if (now() - said < (isTerminal ? 100 : 10_000) && !isLast) return;
    said = now();
    if (isTerminal) write(`\r${what} ${isLast ? of : `${done} of ${of}${remaining(done, of)}`}\u001b[K${isLast ? '\n' : ''}`);
    else if (!isLast) write(`  ${done} of ${of}${remaining(done, of)}\n`);
  };
}

/** Two seconds and less are not worth saying. */
const inWords = (milliseconds: number) => (milliseconds < 2000 ? '' : milliseconds < 100_000 ? `, about ${Math.ceil(milliseconds / 1000)} s more` : `, about ${Math.ceil(milliseconds / 60_000)} min more`);
