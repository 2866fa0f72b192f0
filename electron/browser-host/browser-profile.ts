import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Patients' names must not become a browser's suggestions, passwords or translations, and nothing is synced. */
const preferences = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  translate_blocked_languages: ["en", "hi"],
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  search: { suggest_enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  safebrowsing: { enabled: false },
  download: { prompt_for_download: true },
  session: { restore_on_startup: 5 }, // 5 = a new page, never the last session's
};

/** The browser keeps its own copy of these once it ran; they are written only where there is none. */
export function prepareProfile(folder: string): void {
  const defaults = path.join(folder, "Default");
  mkdirSync(defaults, { recursive: true, mode: 0o700 });
  const file = path.join(defaults, "Preferences");
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 });
}
