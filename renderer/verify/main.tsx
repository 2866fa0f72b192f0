import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "../hub-page/fonts.css";
import "./base.css";

const page = document.getElementById("page");
if (page) {
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  if ("serviceWorker" in navigator)
    void navigator.serviceWorker
      .register("/verify/service-worker.js", { scope: "/verify" })
      .catch(() => undefined);
}
