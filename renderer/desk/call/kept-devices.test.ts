import { expect, it } from "vitest";
import { devicesOf, withDevice } from "./kept-devices.ts";

it("a device chosen in a call is remembered beside the others, and the usual one is no entry", () => {
  const kept = withDevice({ cameraId: "c1", speakerId: "s1" }, "camera", "c2");
  expect(kept).toEqual({ cameraId: "c2", speakerId: "s1" });
  expect(devicesOf(kept)).toEqual({ camera: "c2", speaker: "s1" });
  expect(withDevice(kept, "camera", "")).toEqual({ speakerId: "s1" });
});
