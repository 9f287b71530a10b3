import { defineConfig } from "vite";

// The server: packages stay in node_modules, because PGlite and the native addons do not survive bundling.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx", development: false } },
  build: {
    ssr: true,
    outDir: "dist/server",
    emptyOutDir: true,
    target: "node24",
    copyPublicDir: false,
    rolldownOptions: {
      input: [
        "src/main.ts",
        "src/platform/embedded/embedded-worker.ts",
        "src/platform/documents/documents-worker.ts",
        "src/platform/hidden-data/apart/hidden-data-worker.ts",
      ],
      output: { entryFileNames: "[name].js" },
    },
  },
});
