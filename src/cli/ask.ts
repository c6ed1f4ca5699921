/** The questions of the import, answered by flags, by a person at a terminal, or by what is taken without either. */
import { createInterface } from 'node:readline';
import { checkAnswer, type Ask, type Question } from '../import/questions.ts';
import { Refusal } from '../import/refusal.ts';

export interface Asker {
  ask: Ask;
  /** Lets go of the terminal. */
  close(): void;
}

/** A person, if they are there, and where they read what is asked. */
export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

/** A flag answers; without one a person does, unless there is none or they said --yes. What they answer wrongly they are asked again. */
export function asker(given: Partial<Record<Question['flag'], string>>, yes: boolean, { input, output }: Terminal = { input: process.stdin, output: process.stderr }): Asker {
  const line = yes || !input.isTTY ? undefined : createInterface({ input, output });
  // One reader for all: what is typed or pasted ahead answers the questions to come.
  const lines = line?.[Symbol.asyncIterator]();
  line?.on('SIGINT', () => line.close());
  let isOpen = line !== undefined;
  line?.on('close', () => (isOpen = false));
  return {
    async ask({ flag, text, fallback, choices }) {
      const answer = given[flag];
      if (answer !== undefined || !line || !lines) return answer ?? fallback;
      output.write('\r\x1b[K');
      line.setPrompt(`${text} [${fallback}] `);
      while (true) {
        if (isOpen) line.prompt();
        const { value, done } = await lines.next();
        if (done) throw new Refusal(`a question was left without an answer; answer with Enter to take what stands in the brackets, with --${flag}, or all of them with --yes`);
        const typed = value.trim() || fallback;
        const fault = faultOf(() => checkAnswer(flag, typed, choices));
        if (fault === undefined) return typed;
        output.write(`${fault}.\n`);
      }
    },
    close: () => line?.close(),
  };
}

function faultOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
