import { defineConfig } from "vite";

// Run in this folder: npx vite build, npx vite preview
export default defineConfig({
  base: "./",
  worker: { format: "es" },
  // the development server would bundle the library beforehand, without its worker
  optimizeDeps: { exclude: ["kontinuitet"] },
});
