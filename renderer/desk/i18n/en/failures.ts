/** What went wrong and what to do next, by kind of failure. */
export const failures = {
  "unknown-call": "This window and the desk are of different versions. Restart Paramarsh.",
  "invalid-input": "The desk did not understand this entry. Check it and try again.",
  "desk-unreachable":
    "The desk on this PC is not running. Start Paramarsh again; what you typed is kept in this window.",
  "untrusted-sender": "The desk refused this window. Close it and start Paramarsh again.",
  "not-signed-in": "Nobody is signed in. Sign in again; nothing written is lost.",
  "locked-out": "Too many wrong tries. Wait {{wait}}, then try again.",
  "wrong-passphrase": "This passphrase does not fit this name. Check capitals and keyboard language.",
  "old-passphrase-needed":
    "Your passphrase was changed, and this PC's file still opens by the one before. Give that one too, once.",
  "os-secret-missing":
    "This PC's file opens by your passphrase together with a secret that the computer keeps for this login, and the computer does not give it now. Log in to the computer as usual, unlock its keyring, and start Paramarsh again. If that does not help, the operator can open the file: see “Passphrase lost?”.",
  "no-recovery":
    "This PC's file was never sealed to the hospital's recovery key, so nobody can open it without its passphrase. Tell the operator: what was sent is at the hub.",
  "wrong-answer":
    "This is not the operator's answer to the request shown last. Copy all of it, or make a new request.",
  "wrong-pin": "This PIN is not right.",
  locked: "The desk is locked. The PIN or the passphrase opens it.",
  "passphrase-needed": "Too many wrong PINs. The passphrase is needed now.",
  "account-withdrawn": "The hospital has withdrawn this account. Ask the operator.",
  "account-refused": "This account may not do this. Ask the operator.",
  "first-sign-in-needs-hub":
    "This PC has not seen this account yet, and the hub does not answer. The first sign-in on a PC needs the hub; try again when the line is back.",
  "hub-unreachable": "The hub does not answer. Your work stays on this PC and is sent when the line is back.",
  "hub-busy": "The hub has too much to do and asks to wait {{wait}}. Your work stays on this PC until then.",
  "hub-full":
    "The hub's disk is full. Your work stays on this PC and is sent when the operator has made room.",
  "storage-read-only": "This PC's data folder cannot be written. Tell the operator before going on.",
  "storage-damaged":
    "The desk's file on this PC is empty or damaged. Nothing was overwritten. Tell the operator: what was sent is at the hub.",
  "storage-newer":
    "A newer Paramarsh has written this PC's file. Start the newer one; nothing was changed here.",
  "hub-unfit": "What answers at the hub's address is not a hub this desk can work with. Tell the operator.",
  "not-found": "This is not on this PC, or no longer there.",
  "put-away":
    "This record was put away from this PC on {{since}} to keep it small; it is safe at the hub and opens as soon as the line is back.",
  damaged:
    "What came is not the file that was written down (its checksum differs). It was thrown away; open it again to fetch it anew. If it happens again, tell the operator.",
  "already-claimed": "{{holder}} has taken this consult.",
  "signed-elsewhere":
    "You signed this at another PC. To change it here this PC must read it from the hub first: try again when the line is there.",
  "not-claimed": "Take the consult first.",
  "not-allowed": "This cannot be done in the consult's present state.",
  "other-patient-in-call": "{{holder}} is in the call, not this patient.",
  incomplete: "Something mandatory is missing.",
  "stopped-by-rule": "A safety rule holds this. Look at the red line.",
  "too-much-unsent":
    "More is unsent here than another PC could take in at once, so nothing was made. All of it is still on this PC. Connect it to the hub until a part is sent, then try again; if that is not possible, tell the operator before this PC is switched off or repaired.",
  "changed-meanwhile": "Somebody changed this meanwhile. Look at the newest, then decide.",
  "storage-full":
    "This PC's disk is full. Free some space; what you typed is kept in this window until then.",
  "storage-unusable": "The desk's file on this PC cannot be used. Tell the operator before going on.",
  internal: "Something went wrong inside the desk. Nothing written is lost. Try again.",
  certificate: {
    expired:
      "The hub's certificate has expired since {{since}}. Tell the operator; also see whether this PC's date is right.",
    "not-yet-valid":
      "The hub's certificate is valid only from {{since}}. See whether this PC's date is right, and tell the operator.",
    untrusted:
      "This PC does not trust the hub's certificate. Tell the operator: the desk must be started with --hub-ca.",
    "wrong-name": "The hub's certificate is for another address. Tell the operator.",
  },
} as const;
