/** Methods and globals that the oldest browsers lack: by name in a built script, by type in a source. */
import ts from 'typescript';
import { bcd, entry, keys, lacking } from './support.ts';

const api = bcd.api!;
const builtins = bcd.javascript.builtins!;
type Table = Map<string, string[][]>;

/** `URL.parse_static` is `URL.parse`. */
const plain = (name: string) => name.replace(/_static$/, '');
const put = (table: Table, name: string, without: string[]) => table.set(name, [...(table.get(name) ?? []), without]);

/** For each name of a global and of a member, the browsers that lack it, once for every place it could come from. */
function tables() {
  const [globals, members]: [Table, Table] = [new Map(), new Map()];
  for (const all of [api, builtins]) {
    for (const name of keys(all)) {
      const without = lacking(all[name]!.__compat);
      // `self.caches`
      for (const table of [globals, members]) put(table, name, without);
      for (const member of keys(all[name]!)) put(members, plain(member), lacking(all[name]![member]!.__compat));
    }
  }
  // `new Intl.Segmenter().segment()`: one level further down.
  const intl = builtins['Intl']!;
  for (const name of keys(intl)) for (const member of keys(intl[name]!)) put(members, plain(member), lacking(intl[name]![member]!.__compat));
  return { globals, members };
}
const { globals, members } = tables();

/** None where the name is older in one of its places: which one is meant, only types can tell. */
function withoutName(table: Table, name: string): string[] {
  const places = table.get(name) ?? [];
  return places.some((one) => one.length === 0) ? [] : [...new Set(places.flat())];
}

/** What is lacking, and where: `union: chrome 109, firefox 115`. */
const finding = (name: string, without: readonly string[]) => `${name}: ${without.join(', ')}`;

/** An identifier that is a name of something else, and no global. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) && parent.name === node) || 'name' in parent && parent.name === node;
}

/** The names that a script gives to members of its own. */
function ownNames(source: ts.SourceFile): Set<string> {
  const own = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isClassElement(node)) && node.name) own.add(node.name.getText(source).replace(/^['"]|['"]$/g, ''));
    if (ts.isBindingElement(node) && node.propertyName) own.add(node.propertyName.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return own;
}

/** By name, in a built script. A name that it gives itself is taken for its own. */
export function lacksIn(code: string): string[] {
  const found = new Set<string>();
  const source = ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const own = ownNames(source);
  const note = (name: string, without: readonly string[]) => without.length > 0 && found.add(finding(name, without));
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      if (!own.has(node.name.text)) note(node.name.text, withoutName(members, node.name.text));
    } else if (ts.isIdentifier(node) && !isName(node)) note(node.text, withoutName(globals, node.text));
    else if (ts.isRegularExpressionLiteral(node) && /\/\w*v\w*$/.test(node.text)) note('/v', lacking(entry(builtins, 'RegExp', 'unicodeSets')?.__compat));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found].sort();
}

/** The interface that a member is declared in, as the data names it: `Set` for `ReadonlySet` and `SetConstructor`. */
const interfaceOf = (declaration: ts.Declaration) =>
  ts.isInterfaceDeclaration(declaration.parent) ? declaration.parent.name.text.replace(/^Readonly|Constructor$/g, '') : undefined;

/** What the types have in an interface that is mixed into others (`ARIAMixin`), the data has in those. */
const mixedInto = ['Element', 'HTMLElement', 'Document', 'Window', 'Navigator'];

function knownAs(owner: string, member: string) {
  const inIntl = entry(builtins, 'Intl', owner, member);
  if (inIntl) return inIntl;
  const owners = entry(api, owner) || entry(builtins, owner) ? [owner] : mixedInto;
  return owners.flatMap((one) => [entry(api, one, member), entry(api, one, `${member}_static`), entry(builtins, one, member)]).find(Boolean);
}

/** By type, in sources: `size` of a `URLSearchParams`, which by its name alone could be that of a `Set`. */
export function lacksInSources(files: readonly string[]): string[] {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ESNext, lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true, strict: true, noEmit: true, types: [], skipLibCheck: true };
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        for (const declaration of checker.getSymbolAtLocation(node.name)?.declarations ?? []) {
          if (!declaration.getSourceFile().fileName.includes('/typescript/lib/')) continue;
          const owner = interfaceOf(declaration);
          const member = node.name.text;
          const known = owner === undefined ? undefined : knownAs(owner, member);
          const without = lacking(known?.__compat);
          if (without.length > 0) found.add(finding(`${owner}.${member}`, without));
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(program.getSourceFile(file)!);
  }
  return [...found].sort();
}
