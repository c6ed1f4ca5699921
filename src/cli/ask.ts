/** The questions of the import, answered by flags, by a person at a terminal, or by what is taken without either. */
import { createInterface } from 'node:readline';
import type { Ask, Question } from '../import/questions.ts';
import { Refusal } from '../import/refusal.ts';

export interface Asker {
  ask: Ask;
  /** Lets go of the terminal. */
  close(): void;
}

/** A flag answers; without one a person does, unless there is none or they said --yes. */
export function asker(given: Partial<Record<Question['flag'], string>>, yes: boolean): Asker {
  const line = yes || !process.stdin.isTTY ? undefined : createInterface({ input: process.stdin, output: process.stderr });
  // One reader for all: what is typed or pasted ahead answers the questions to come.
  const lines = line?.[Symbol.asyncIterator]();
  line?.on('SIGINT', () => line.close());
  return {
    async ask({ flag, text, fallback }) {
      const answer = given[flag];
      if (answer !== undefined || !line || !lines) return answer ?? fallback;
      process.stderr.write('\r\x1b[K');
      line.setPrompt(`${text} [${fallback}] `);
      line.prompt();
      const { value, done } = await lines.next();
      if (done) throw new Refusal(`a question was left without an answer; answer with Enter to take what stands in the brackets, with --${flag}, or all of them with --yes`);
      return value.trim() || fallback;
    },
    close: () => line?.close(),
  };
}
