/**
 * A file or an answer that the import cannot take. Its message is a sentence for whoever
 * runs the command: which file, what is wrong, what to do. Everything else that is thrown
 * is a fault of the code.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
