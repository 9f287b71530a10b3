import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this installation: the nearest one upwards with a package.json, from source and from the build alike. */
const project = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
})();

/** Where things lie in this installation, as absolute paths. */
export const places = {
  /** The migrations of all modules; the build leaves them in the source tree. */
  migrations: join(project, "src"),
  /** The two group roles, made once per cluster. */
  roles: join(project, "db/roles.sql"),
  /** Frameworks, protocols, questionnaires and examples. */
  content: join(project, "content"),
  /** The built style sheet, scripts and fonts. */
  assets: join(project, "dist/public"),
} as const;
