import { defineConfig } from "vitest/config";

export default defineConfig({
  build: {
    // The oldest browsers that Home Assistant's own modern build still serves.
    target: ["chrome109", "safari16.4", "firefox115"],
    outDir: "../custom_components/cry_monitor/frontend",
    emptyOutDir: true,
    lib: { entry: "src/main.ts", formats: ["es"], fileName: () => "cry-monitor.js" },
  },
  test: { include: ["test/**/*.test.ts"] },
});
