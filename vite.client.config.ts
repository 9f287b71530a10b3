import { defineConfig } from "vite";

// The browser script: `vite build -c vite.client.config.ts`
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist/public",
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: "src/ui/enhance.ts", formats: ["es"], fileName: () => "enhance.js" },
  },
});
