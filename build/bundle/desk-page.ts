import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import { places } from "./places.ts";

/** Both hosts show this page: Electron 45 and the Chromium, Chrome or Edge of the same year or newer. */
const oldestChromium = "chrome140";

/** The desk's page: no inline script (the policy forbids it), fonts and workers as files of our own. */
export function deskPageConfig(): InlineConfig {
  return {
    configFile: false,
    root: places.deskPage,
    base: "./",
    logLevel: "warn",
    plugins: [react()],
    build: {
      outDir: places.builtDeskPage,
      emptyOutDir: true,
      target: oldestChromium,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
              { name: "mantine", test: /node_modules[\\/]@mantine[\\/]/, priority: 1 },
            ],
          },
        },
      },
    },
  };
}
