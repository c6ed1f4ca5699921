/** A YAML file against its schema: the value, and where each part of it stands. */
import type { z } from 'astro/zod';
import type { VFile } from 'vfile';
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { fault, type Place } from './faults.ts';
import { inWords, type Problem, problemsOf, unreadable } from './yaml-words.ts';

export interface Yaml<Value> {
  value: Value;
  /** Where a key stands; the nearest that there is, where it is missing. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Every string under a key of this name, trimmed, with the place of each of its characters. */
  strings(key: string): { text: string; placeOf: (offset: number) => Place }[];
}

/** Read a YAML file. All that is wrong with it is reported on it; `undefined` if anything is. An empty file is a table without keys. */
export function readYaml<Value>(file: VFile, schema: z.ZodType<Value>): Yaml<Value> | undefined {
  const lineCounter = new LineCounter();
  const source = String(file);
  const yaml = parseDocument(source, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const at = (offset = 0): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line || 1, column: col || 1 };
  };
  const placeOf = (path: readonly PropertyKey[]) => at(offsetOf(yaml, path));

  // What follows the first is most often its consequence.
  const problem = unreadable(yaml, source);
  if (problem) {
    fault(file, 'bad-yaml', problem.reason, at(problem.offset));
    return undefined;
  }
  const result = schema.safeParse(yaml.toJS() ?? {}, { error: inWords });
  if (result.success) return { value: result.data, placeOf, strings: (key) => strings(yaml, key, source, at) };
  for (const one of problemsOf(result.error.issues)) report(file, one, yaml, placeOf);
  return undefined;
}

function report(file: VFile, { path, reason, isUnknown }: Problem, yaml: Document.Parsed, placeOf: (path: readonly PropertyKey[]) => Place) {
  const key = path.map(String).join('.');
  if (isUnknown) fault(file, 'unknown-key', `\`${key}\` is no key of this file; correct its name, or delete it`, placeOf(path));
  else if (path.length > 0 && !yaml.hasIn(path)) fault(file, 'bad-value', `\`${key}\` is missing; add it`, placeOf(path));
  else fault(file, 'bad-value', `${path.length > 0 ? `\`${key}\`` : 'The file'} ${reason}${reason.includes(';') ? '' : '; correct it'}`, placeOf(path));
}

/** Where the last part of a path stands that there is: its key in a map, itself in a list. */
function offsetOf(yaml: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const node = pair?.key ?? yaml.getIn(path.slice(0, length), true);
    if (isScalar(node) || isMap(node)) return node.range?.[0] ?? 0;
  }
  return yaml.contents?.range[0] ?? 0;
}

function strings(yaml: Document.Parsed, key: string, source: string, at: (offset: number) => Place) {
  const found: { text: string; placeOf: (offset: number) => Place }[] = [];
  visit(yaml, {
    Pair(_, { key: name, value }) {
      if (!isScalar(name) || name.value !== key || !isScalar(value) || typeof value.value !== 'string') return;
      const text = value.value.trim();
      const [start, end] = value.range ?? [0, 0];
      found.push({ text, placeOf: (offset) => at(start + nth(source.slice(start, end), text, offset)) });
    },
  });
  return found;
}

/** Where a character of a value stands in its written form: folding moves it, but adds none of its kind. */
function nth(raw: string, text: string, offset: number): number {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  let index = raw.indexOf(character);
  for (let before = text.indexOf(character); before < offset && index >= 0; before = text.indexOf(character, before + 1)) index = raw.indexOf(character, index + 1);
  return Math.max(0, index);
}
