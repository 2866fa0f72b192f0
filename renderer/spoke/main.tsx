import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { keepsNothing, waitsForWindow } from "./app/keeps-nothing.ts";
import { openServices, ServicesContext } from "./app/services.ts";
import { watchForUpdates } from "./app/offline-shell.ts";
import "../hub-page/fonts.css";
import "./ui/base.css";

if (location.hash === "") history.replaceState(null, "", "#/");

const page = document.getElementById("page");
if (page) {
  try {
    const services = await openServices(() => waitsForWindow(page));
    createRoot(page).render(
      <StrictMode>
        <ServicesContext value={services}>
          <App />
        </ServicesContext>
      </StrictMode>,
    );
    watchForUpdates();
  } catch (problem) {
    keepsNothing(page);
    throw problem;
  }
}
