/** What is wrong with a YAML file, in the words of a report. */
import type { z } from 'astro/zod';
import { type Document, type ErrorCode, isAlias, visit } from 'yaml';

/** What the reader of YAML says that an editor can act on. */
const words: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'A name of an alias is missing; put text that begins with `*` or `&` in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'A value has a colon and a space in it; put the value in quotes',
  DUPLICATE_KEY: 'A key stands here that the table has already; delete one of the two',
  MISSING_CHAR: 'A quotation mark, bracket, comma or colon is missing; add it',
  MULTIPLE_DOCS: 'A second document begins here; delete the line `---`',
  RESOURCE_EXHAUSTION: 'Values are nested too deep to be read; write them flat',
  TAB_AS_INDENT: 'A line is indented with a tab; indent it with spaces',
  TAG_RESOLVE_FAILED: 'A tag (`!…`) means nothing here; delete it, or put text that begins with `!` in quotes',
};

/** Why a file cannot be read as YAML, and where; `undefined` if it can. */
export function unreadable(yaml: Document.Parsed, source: string): { reason: string; offset: number } | undefined {
  const [problem] = [...yaml.errors, ...yaml.warnings];
  if (problem) {
    const reason = /call stack/.test(problem.message) ? words.RESOURCE_EXHAUSTION : words[problem.code];
    return { reason: reason ?? `${problem.message.replace(/\.$/, '')}; correct the YAML`, offset: problem.pos[0] };
  }
  let alias: { reason: string; offset: number } | undefined;
  // One alias in another can make a file of a line grow without end.
  visit(yaml, (_, node) => {
    if (!isAlias(node)) return undefined;
    alias = { reason: `\`*${node.source}\` is an alias, which is not read here; write the value itself, or put text that begins with \`*\` in quotes`, offset: node.range?.[0] ?? 0 };
    return visit.BREAK;
  });
  if (alias) return alias;
  const wide = /^[^\S\n]*([\p{L}\d]+)：/mu.exec(source);
  return yaml.contents !== null && !('items' in yaml.contents) && wide
    ? { reason: `\`：\` is no colon of YAML; write \`${wide[1]}: …\`, with a space after the colon`, offset: wide.index + wide[0].length - 1 }
    : undefined;
}

/** One thing that is not as its schema says. */
export interface Problem {
  path: PropertyKey[];
  /** What it is or is not, after its name. */
  reason: string;
  isUnknown: boolean;
}

/** What zod found, flat: of a value that may be one of several, what is wrong with the one that was meant. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], within: readonly PropertyKey[] = []): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...within, ...issue.path];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], reason: '', isUnknown: true }));
    if (issue.code === 'invalid_key') return [{ path, reason: issue.issues[0]?.message ?? issue.message, isUnknown: false }];
    if (issue.code === 'invalid_union') {
      const meant = issue.errors.find((own) => !own.some(({ code, path: at }) => code === 'invalid_type' && at.length === 0));
      if (meant) return problemsOf(meant, path);
    }
    return [{ path, reason: issue.message, isUnknown: false }];
  });
}

const types: Record<string, string> = { string: 'text', int: 'a whole number', number: 'a number', boolean: '`true` or `false`', array: 'a list', object: 'a table of keys', record: 'a table of keys' };

/** What zod says by itself, in the words of a report; a schema's own words come first. */
export const inWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type' && issue.input === null) return 'has no value; write one, or delete the key';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input !== 'object') return 'is not text; put it in quotes';
  if (issue.code === 'invalid_type') return `is not ${types[issue.expected] ?? `of type ${issue.expected}`}`;
  if (issue.code === 'invalid_union') return wantsOneOf(issue.input);
  if (issue.code === 'invalid_value') return `is none of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'is an empty list; write something in it, or delete the key' : `is less than ${issue.minimum}`;
  return undefined;
};

/** Every value that may be several things here may be text. */
function wantsOneOf(input: unknown): string {
  if (input === null) return 'has no value; write one, or delete the key';
  if (Array.isArray(input)) return 'is a list, where one text is wanted; write one';
  return typeof input === 'object' ? 'is a table, where a text is wanted; write one' : 'is not text; put it in quotes';
}
