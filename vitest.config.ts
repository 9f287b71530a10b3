import { defineConfig } from "vitest/config";

const oxc = { jsx: { runtime: "automatic", importSource: "hono/jsx" } } as const;
const everyTest = {
  setupFiles: ["test/support/strict-console.ts"],
  testTimeout: 30_000,
  hookTimeout: 120_000,
};

const rules = ["src/**/*.rules.test.ts"];
/** Of subjects, but they put something in the place of a file, or drive a browser. */
const apart = ["src/modules/**/with-script.test.ts", "src/modules/**/versions.routes.test.ts"];

export default defineConfig({
  test: {
    globalSetup: ["test/support/global-setup.ts"],
    maxWorkers: 2,
    // In the order of their names. What leaves nothing behind shares a worker with many files, which is a third less work; the long tests
    // come first, so that no worker is idle while the other ends.
    projects: [
      {
        oxc,
        test: {
          ...everyTest,
          name: "alone",
          include: ["src/{platform,ui}/**/*.test.{ts,tsx}", "test/**/*.test.ts", ...apart],
          exclude: [...rules, "test/architecture/database.test.ts"],
        },
      },
      { oxc, test: { ...everyTest, name: "rules", include: rules, isolate: false } },
      {
        oxc,
        test: {
          ...everyTest,
          name: "subjects",
          include: ["src/{app,modules}/**/*.test.{ts,tsx}", "test/architecture/database.test.ts"],
          exclude: [...rules, ...apart],
          isolate: false,
        },
      },
    ],
  },
});
