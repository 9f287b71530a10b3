// Installs and builds what is missing or out of date, so that one command works on a clean clone. Runs on Node 20 or newer.
// Prints on standard error only: standard output belongs to the command that follows.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const onStandardError = { stdio: ["ignore", 2, 2] };
const stamp = "node_modules/.borgpen-installed";

const newest = (path) => {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isOlder = (target, ...sources) =>
  !existsSync(target) || statSync(target).mtimeMs < Math.max(...sources.map(newest));

if (isOlder(stamp, "package-lock.json")) {
  console.error("Installing packages (the first time this takes about a minute) …");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], onStandardError);
  writeFileSync(stamp, "");
}

if (
  process.argv[2] === "build" &&
  isOlder("dist/.built", "src", "content", "db", "scripts", "package-lock.json")
) {
  console.error("Building …");
  execFileSync("npm", ["run", "--silent", "build"], onStandardError);
  writeFileSync("dist/.built", "");
}
