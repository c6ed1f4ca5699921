/**
 * What is worked out of one document alone, or of one library: once in a process, whoever asks. Node and Astro load
 * their modules apart, so it stands with the process. A build keeps what is remembered of a document for the next one,
 * so its values are such as can be cloned, and never `undefined`.
 */
const place = Symbol.for('what is remembered');

/** By name: what else it was made of, and what it is. */
export type Memory = Map<string, { of: string; value: unknown }>;

const memories = (Reflect.get(globalThis, place) ?? new WeakMap()) as WeakMap<object, Memory>;
Reflect.set(globalThis, place, memories);

export function memoryOf(subject: object): Memory {
  const known = memories.get(subject) ?? new Map();
  memories.set(subject, known);
  return known;
}

/** A value by its name, where there is one and what else it is made of, `of`, is what it was. */
export function recollected<Value>(subject: object, name: string, of: string): Value | undefined {
  const known = memoryOf(subject).get(name);
  return known?.of === of ? (known.value as Value) : undefined;
}

export const remember = (subject: object, name: string, of: string, value: unknown) => void memoryOf(subject).set(name, { of, value });

/** A value by its name; made anew where none is known, or what else it is made of is not what it was. */
export function remembered<Value>(subject: object, name: string, of: string, make: () => Value): Value {
  const known = recollected<Value>(subject, name, of);
  if (known !== undefined) return known;
  const value = make();
  remember(subject, name, of, value);
  return value;
}

/** Gives a document the memory that an earlier build had of it. */
export const recall = (subject: object, memory: Memory) => void memories.set(subject, memory);
