import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    pool: "forks",
    // by default one core is left idle
    maxWorkers: "100%",
    setupFiles: ["test/seed.ts"],
  },
});
