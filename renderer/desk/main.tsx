import "../ui/styles.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { makeClient, makeHostTransport } from "../bridge/client.ts";
import { App } from "./app/app.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App client={makeClient(makeHostTransport(window))} />
  </StrictMode>,
);
