import { expect, it } from "vitest";
import { noCallFigures } from "../../shared/call/call-figures.ts";
import { openCallMetrics } from "./call-metrics.ts";

const figures = {
  ...noCallFigures,
  setUpMs: 420,
  connectedMs: 60_000,
  drops: 2,
  recoveriesMs: [900, 2_500],
  rungsMs: { "480p15": 40_000, audio: 20_000 },
  audioSamples: 990,
  audioConcealed: 10,
  bytesIn: 1_000,
};

it("adds calls up by side, each once however often it is told", () => {
  const metrics = openCallMetrics();
  metrics.add({ side: "desk", key: "a", figures });
  metrics.add({ side: "desk", key: "a", figures });
  metrics.add({ side: "desk", key: "b", figures });
  metrics.add({ side: "spoke", key: "c", figures: noCallFigures });
  metrics.watch(() => ["thin", "thin", "good"]);
  const text = metrics.text();
  expect(text).toContain('paramarsh_calls_total{side="desk"} 2\n');
  expect(text).toContain('paramarsh_calls_total{side="spoke"} 1\n');
  expect(text).toContain('paramarsh_call_drops_total{side="desk"} 4\n');
  expect(text).toContain('paramarsh_call_audio_concealed_samples_total{side="desk"} 20\n');
  expect(text).toContain('paramarsh_call_rung_seconds_total{side="desk",rung="audio"} 40\n');
  expect(text).toContain('paramarsh_call_set_up_ms_bucket{side="desk",le="500"} 2\n');
  expect(text).toContain('paramarsh_call_recovery_ms_bucket{side="desk",le="1000"} 2\n');
  expect(text).toContain('paramarsh_call_recovery_ms_count{side="desk"} 4\n');
  expect(text).toContain('paramarsh_centres_present{line="thin"} 2\n');
});

it("names nobody and no consult: every label is one of a few words", () => {
  const metrics = openCallMetrics();
  metrics.add({ side: "desk", key: "0b54c9a8-0f6f-4f3e-9a59-1f9a53b3c6a1", figures });
  expect(metrics.text()).not.toMatch(/[0-9a-f]{8}-/);
});
