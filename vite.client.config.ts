import { defineConfig } from "vite";

// The browser scripts: `vite build -c vite.client.config.ts`. The one of the form for reports is loaded there only.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist/public",
    emptyOutDir: false,
    target: "es2022",
    lib: {
      entry: {
        enhance: "src/ui/enhance.ts",
        reporting: "src/modules/reports/receiving/browser/reporting.ts",
      },
      formats: ["es"],
      fileName: (_format, name) => `${name}.js`,
    },
  },
});
