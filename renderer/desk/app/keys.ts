/** The frame's keys: as the hotkey hook reads them, and as they are shown. A consult's own keys are Alt+letter. */
export const keys = {
  palette: { hotkey: "ctrl+K", shown: "Ctrl K", aria: "Control+K" },
  drawer: { hotkey: "ctrl+B", shown: "Ctrl B", aria: "Control+B" },
  consult1: { hotkey: "alt+1", shown: "Alt 1", aria: "Alt+1" },
  consult2: { hotkey: "alt+2", shown: "Alt 2", aria: "Alt+2" },
  myDay: { hotkey: "alt+0", shown: "Alt 0", aria: "Alt+0" },
  queue: { hotkey: "alt+9", shown: "Alt 9", aria: "Alt+9" },
  patients: { hotkey: "alt+8", shown: "Alt 8", aria: "Alt+8" },
  unsent: { hotkey: "alt+7", shown: "Alt 7", aria: "Alt+7" },
  inbox: { hotkey: "alt+6", shown: "Alt 6", aria: "Alt+6" },
  signOut: { hotkey: "ctrl+Q", shown: "Ctrl Q", aria: "Control+Q" },
  // Ctrl L is the browser's, and Alt Shift changes the keyboard's language on Windows.
  lock: { hotkey: "ctrl+alt+L", shown: "Ctrl Alt L", aria: "Control+Alt+L" },
  acts: { hotkey: "alt+A", shown: "Alt A", aria: "Alt+A" },
  correct: { hotkey: "alt+W", shown: "Alt W", aria: "Alt+W" },
  // P as in picture and PDF.
  addFile: { hotkey: "alt+P", shown: "Alt P", aria: "Alt+P" },
  // T as in throw away.
  discardFile: { hotkey: "alt+T", shown: "Alt T", aria: "Alt+T" },
  call: { hotkey: "alt+L", shown: "Alt L", aria: "Alt+L" },
  // Held while one speaks: a key by itself.
  voiceNote: { hotkey: "F8", shown: "F8", aria: "F8" },
  // Q as in quality.
  check: { hotkey: "alt+Q", shown: "Alt Q", aria: "Alt+Q" },
  mute: { hotkey: "alt+M", shown: "Alt M", aria: "Alt+M" },
  camera: { hotkey: "alt+K", shown: "Alt K", aria: "Alt+K" },
  // J as in just the voice, B as in best.
  voiceOnly: { hotkey: "alt+J", shown: "Alt J", aria: "Alt+J" },
  bestPicture: { hotkey: "alt+B", shown: "Alt B", aria: "Alt+B" },
  // The letters are the note's. 3 as in three in the call; by its place a digit is called so.
  askDoctor: { hotkey: "alt+digit3", shown: "Alt 3", aria: "Alt+3" },
  goIn: { hotkey: "alt+digit4", shown: "Alt 4", aria: "Alt+4" },
  freeze: { hotkey: "alt+digit5", shown: "Alt 5", aria: "Alt+5" },
  larger: { hotkey: "alt+Z", shown: "Alt Z", aria: "Alt+Z" },
  // Not E: Chromium's app window takes Alt+E for its menu.
  endCall: { hotkey: "alt+O", shown: "Alt O", aria: "Alt+O" },
  phone: { hotkey: "F9", shown: "F9", aria: "F9" },
  rightPatient: { hotkey: "alt+Y", shown: "Alt Y", aria: "Alt+Y" },
  otherPatient: { hotkey: "alt+U", shown: "Alt U", aria: "Alt+U" },
  // S as in same.
  repeat: { hotkey: "alt+S", shown: "Alt S", aria: "Alt+S" },
  alarm: { hotkey: "alt+R", shown: "Alt R", aria: "Alt+R" },
  find: { hotkey: "/", shown: "/", aria: "/" },
} as const;
