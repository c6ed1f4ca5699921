/** How a command fails: with a sentence and exit code 1. `DEBUG` shows where it was. */
export async function failing(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : error);
    process.exitCode = 1;
  }
}
