/** Where the site will stand: what the environment says, else what the library says of itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from './library.ts';
import { readText } from './text/characters.ts';
import { readYaml } from './text/yaml.ts';

/**
 * The address of the whole site, with a slash at its end; nothing where nobody states it. `asked` is the variable
 * `SITE`, as it was given. A `library.yaml` that cannot be read states nothing here: reading the library reports it.
 */
export function siteAddress(contentFolder: string, asked = process.env['SITE']): string | undefined {
  return asked || addressIn(join(contentFolder, 'library.yaml'));
}

function addressIn(path: string) {
  try {
    return readYaml(readText(path, readFileSync(path)), schema)?.value.address;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
