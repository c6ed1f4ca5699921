/**
 * What is worked out of one document alone, or of one library: once in a process, whoever asks. Node and Astro load
 * their modules apart, so it stands with the process. A build keeps what is remembered of a document for the next one,
 * so its values are such as can be cloned.
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

/** A value by its name; made anew where what else it is made of, `of`, is not what it was. */
export function remembered<Value>(subject: object, name: string, of: string, make: () => Value): Value {
  const memory = memoryOf(subject);
  const known = memory.get(name);
  if (known?.of === of) return known.value as Value;
  const value = make();
  memory.set(name, { of, value });
  return value;
}

/** A value of each of several by its name, where they are made together: `make` is given those of which none is known, and gives theirs in the same order. */
export async function rememberedOfEach<Subject extends object, Value>(subjects: readonly Subject[], name: string, of: string, make: (fresh: Subject[]) => Promise<Value[]>): Promise<Value[]> {
  const fresh = subjects.filter((subject) => memoryOf(subject).get(name)?.of !== of);
  const values = await make(fresh);
  for (const [index, subject] of fresh.entries()) memoryOf(subject).set(name, { of, value: values[index] });
  return subjects.map((subject) => memoryOf(subject).get(name)!.value as Value);
}

/** Gives a document the memory that an earlier build had of it. */
export const recall = (subject: object, memory: Memory) => void memories.set(subject, memory);
