/** The CSL styles and locales that lie in `csl/`, in the shape `citeproc` reads. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import citeproc from 'citeproc';
import { projectFolder } from '../paths.ts';

/** An element of a style or locale, as `citeproc` reads it. */
export interface CslElement {
  name: string;
  attrs: Record<string, string>;
  children: (CslElement | string)[];
}

const file = (name: string) => join(projectFolder, 'src/citation/csl', name);
const read = (name: string) => citeproc.parseXml(readFileSync(file(name), 'utf8'));

/** A style by its CSL name, such as `apa`; throws where there is none. */
export const cslStyle = (name: string): CslElement => read(`${name}.csl`);

/** A locale by its tag, such as `zh-CN`; throws where there is none. */
export const cslLocale = (tag: string): CslElement => read(`locales-${tag}.xml`);

export const hasLocale = (tag: string) => existsSync(file(`locales-${tag}.xml`));
