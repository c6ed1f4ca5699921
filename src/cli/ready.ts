/** Before `astro dev`, which would say the same in a stack trace: whether it can work where the project lies. */
import { projectFolder } from '../paths.ts';
import { faultInFolder } from './project-folder.ts';

const fault = faultInFolder(projectFolder);
if (fault !== undefined) {
  console.error(`${fault}.`);
  process.exitCode = 1;
}
